package dev.vigil.console.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What inspections have meant for one premise.
 *
 * @param would visits that the leads would have caused alone
 * @param was visits paid
 * @param checks checks that have ended, on site or from afar
 * @param lastCheck null when there was none
 */
public record PremiseLedger(int would, int was, int checks, @Nullable OffsetDateTime lastCheck) {}
