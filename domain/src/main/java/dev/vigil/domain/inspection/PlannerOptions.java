package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.Severity;

/**
 * How alerts become tasks.
 *
 * @param from the least severity that starts a task
 * @param dueRed how long after a red alert its part is due, ms; likewise orange and yellow
 * @param keep how long ended tasks are remembered, so that a repeated event finds what it did, ms
 */
public record PlannerOptions(Severity from, long dueRed, long dueOrange, long dueYellow, long keep) {
    private static final long HOUR = 3_600_000L;
    private static final long DAY = 24 * HOUR;

    public PlannerOptions {
        if (dueRed <= 0 || dueOrange < dueRed || dueYellow < dueOrange) {
            throw new IllegalArgumentException("due times must be positive and must not fall with less severity");
        }
    }

    /** Red in 2 h, orange in 8 h, yellow in 24 h. */
    public static PlannerOptions defaults() {
        return new PlannerOptions(Severity.YELLOW, 2 * HOUR, 8 * HOUR, 24 * HOUR, 30 * DAY);
    }

    /** Milliseconds; blue alerts, where they start a task at all, have as long as yellow ones have thrice. */
    public long dueWithin(Severity severity) {
        return switch (severity) {
            case RED -> dueRed;
            case ORANGE -> dueOrange;
            case YELLOW -> dueYellow;
            case BLUE -> 3 * dueYellow;
        };
    }
}
