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
 * @param figure which comparison of the condition is shown
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
        int figure,
        double value,
        double limit,
        double peak,
        Severity severity) {
    static final long NEVER = Long.MIN_VALUE;
    static final Moment START = idle(NEVER);

    static Moment idle(long time) {
        return new Moment(
                time,
                Phase.IDLE,
                0,
                0,
                null,
                NEVER,
                0,
                false,
                0,
                -1,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Severity.BLUE);
    }

    static Moment pending(long time, int figure, double peak) {
        return new Moment(
                time,
                Phase.PENDING,
                time,
                0,
                null,
                NEVER,
                0,
                true,
                0,
                figure,
                Double.NaN,
                Double.NaN,
                peak,
                Severity.BLUE);
    }

    Moment opened(long at, int newFigure, double newValue, double newLimit, double newPeak) {
        return new Moment(
                at,
                Phase.OPEN,
                began,
                at,
                null,
                NEVER,
                0,
                true,
                1,
                newFigure,
                newValue,
                newLimit,
                newPeak,
                Severity.BLUE);
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
                figure,
                value,
                limit,
                peak,
                newSeverity);
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
                figure,
                value,
                limit,
                newPeak,
                severity);
    }

    Moment clearing(long at, long since) {
        return new Moment(
                at,
                phase,
                began,
                opened,
                ending,
                since,
                steps,
                holding,
                occurrences,
                figure,
                value,
                limit,
                peak,
                severity);
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
                figure,
                value,
                limit,
                peak,
                severity);
    }

    Moment ended(long at, Ending why) {
        return new Moment(
                at,
                Phase.IDLE,
                began,
                opened,
                why,
                NEVER,
                steps,
                false,
                occurrences,
                figure,
                value,
                limit,
                peak,
                severity);
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }
}
