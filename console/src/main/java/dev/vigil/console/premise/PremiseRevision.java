package dev.vigil.console.premise;

import java.time.OffsetDateTime;

/**
 * A form that a premise had, with who gave it to it and why.
 *
 * @param content whoever restores it saves it anew
 */
public record PremiseRevision(long revision, OffsetDateTime at, String by, String reason, PremiseView content) {}
