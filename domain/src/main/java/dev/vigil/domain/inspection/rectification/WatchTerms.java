package dev.vigil.domain.inspection.rectification;

/**
 * What the stream must show before an order counts as fulfilled.
 *
 * @param observe how long, in business hours, the condition must stay false, ms
 * @param share least share of valid samples in those hours, 0 to 1
 * @param relapse for how long afterwards the condition re-opens the order, ms
 */
public record WatchTerms(long observe, double share, long relapse) {
    private static final long HOUR = 3_600_000L;

    public WatchTerms {
        if (observe <= 0 || share <= 0 || share > 1 || relapse < 0) {
            throw new IllegalArgumentException("terms that could not prove anything");
        }
    }

    /** Three working days of nine hours with three samples in four; 14 days for a relapse. */
    public static WatchTerms defaults() {
        return new WatchTerms(27 * HOUR, 0.75, 14 * 24 * HOUR);
    }
}
