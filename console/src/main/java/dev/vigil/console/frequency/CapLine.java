package dev.vigil.console.frequency;

import dev.vigil.domain.inspection.frequency.GuardDecision;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one authority to one premise in a year, counted apart by their type, and what the guard would say to a
 * further planned one today.
 *
 * @param cap so many planned ones at most; null when no cap is in force
 */
public record CapLine(
        String authority,
        String enterprise,
        String premise,
        int planned,
        int special,
        int clue,
        int instant,
        @Nullable Integer cap,
        GuardDecision.Outcome outcome) {}
