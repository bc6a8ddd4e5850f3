package dev.vigil.domain.inspection;

import dev.vigil.domain.inspection.ledger.VisitLedger;
import java.util.List;

/**
 * A check of a task that ended before the task was re-opened.
 *
 * @param endedAt the received clock, epoch ms
 * @param leads ids of the alerts and other leads that it held
 * @param officers certificate numbers
 */
public record Round(long endedAt, Method method, List<String> leads, List<String> officers, VisitLedger visits) {
    public Round {
        leads = leads == null ? List.of() : List.copyOf(leads);
        officers = officers == null ? List.of() : List.copyOf(officers);
    }
}
