package dev.vigil.rules;

import dev.vigil.domain.alert.Severity;

/**
 * How soon people have to act after an alert is published, ms. 0: the default of the severity.
 *
 * @param acknowledge until somebody has seen it
 * @param dispose until it is dealt with
 */
public record Respond(long acknowledge, long dispose) {
    public static final Respond BY_SEVERITY = new Respond(0, 0);
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    public long acknowledgeWithin(Severity severity) {
        if (acknowledge > 0) {
            return acknowledge;
        }
        return switch (severity) {
            case RED -> 15 * MINUTE;
            case ORANGE -> 30 * MINUTE;
            case YELLOW -> 2 * HOUR;
            case BLUE -> 24 * HOUR;
        };
    }

    public long disposeWithin(Severity severity) {
        if (dispose > 0) {
            return dispose;
        }
        return switch (severity) {
            case RED -> 2 * HOUR;
            case ORANGE -> 8 * HOUR;
            case YELLOW -> 24 * HOUR;
            case BLUE -> 72 * HOUR;
        };
    }
}
