package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How a judge stands from an instant on, until its next moment. The moments of the correction horizon are kept, so that
 * going back is dropping the newest ones.
 *
 * @param began since when the condition holds
 * @param opened when the hold was complete; meaningful while open and at the end
 * @param ending set on the moment that ends an occurrence, at {@code time}
 * @param clearSince since when the clear condition holds; {@link #NEVER} when it does not
 * @param steps bits of the ladder's steps that are taken
 * @param holding whether the condition held at the last instant at which it was known
 * @param shown the figures that an alert shows
 * @param marks what the terms remember that look back to when something began
 */
record Moment(
        long time,
        Phase phase,
        long began,
        long opened,
        @Nullable Ending ending,
        long clearSince,
        int steps,
        boolean holding,
        int occurrences,
        Severity severity,
        Shown shown,
        long[] marks) {
    static final long NEVER = Long.MIN_VALUE;
    static final long[] NO_MARKS = {};
    static final Moment START = idle(NEVER, NO_MARKS);

    /**
     * @param figure which comparison of the condition is shown; -1 for none
     * @param value what was measured at the opening
     * @param limit what it was compared with
     * @param peak the worst since the beginning
     */
    record Shown(int figure, double value, double limit, double peak) {
        static final Shown NOTHING = new Shown(-1, Double.NaN, Double.NaN, Double.NaN);

        Shown peak(double newPeak) {
            return new Shown(figure, value, limit, newPeak);
        }
    }

    static Moment idle(long time, long[] marks) {
        return new Moment(time, Phase.IDLE, 0, 0, null, NEVER, 0, false, 0, Severity.BLUE, Shown.NOTHING, marks);
    }

    Moment pending(long at, int figure, double peak) {
        Shown first = new Shown(figure, Double.NaN, Double.NaN, peak);
        return new Moment(at, Phase.PENDING, at, 0, null, NEVER, 0, true, 0, Severity.BLUE, first, marks);
    }

    Moment opened(long at, Shown newShown) {
        return new Moment(at, Phase.OPEN, began, at, null, NEVER, 0, true, 1, Severity.BLUE, newShown, marks);
    }

    Moment climbed(long at, int newSteps, Severity newSeverity) {
        return new Moment(
                at,
                phase,
                began,
                opened,
                ending,
                clearSince,
                newSteps,
                holding,
                occurrences,
                newSeverity,
                shown,
                marks);
    }

    Moment peaked(long at, double newPeak) {
        return new Moment(
                at,
                phase,
                began,
                opened,
                ending,
                clearSince,
                steps,
                holding,
                occurrences,
                severity,
                shown.peak(newPeak),
                marks);
    }

    Moment clearing(long at, long since) {
        return new Moment(at, phase, began, opened, ending, since, steps, holding, occurrences, severity, shown, marks);
    }

    Moment holding(long at, boolean newHolding, int newOccurrences) {
        return new Moment(
                at,
                phase,
                began,
                opened,
                ending,
                clearSince,
                steps,
                newHolding,
                newOccurrences,
                severity,
                shown,
                marks);
    }

    Moment ended(long at, Ending why) {
        return new Moment(at, Phase.IDLE, began, opened, why, NEVER, steps, false, occurrences, severity, shown, marks);
    }

    /** The same, remembering something else. An ending is said once. */
    Moment marked(long at, long[] newMarks) {
        return new Moment(
                at, phase, began, opened, null, clearSince, steps, holding, occurrences, severity, shown, newMarks);
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    double value() {
        return shown.value();
    }

    double limit() {
        return shown.limit();
    }

    double peak() {
        return shown.peak();
    }

    int figure() {
        return shown.figure();
    }
}
