package dev.vigil.domain.rollup;

/** How finely a roll-up cuts time. Hours and days are those of Beijing, which has had no summer time since 1991. */
public enum Resolution {
    MINUTE(60_000L),
    HOUR(3_600_000L),
    DAY(86_400_000L);

    private static final long EAST_EIGHT = 8 * 3_600_000L;

    private final long width;

    Resolution(long width) {
        this.width = width;
    }

    /** In milliseconds. */
    public long width() {
        return width;
    }

    /** The first instant of the minute, hour or day in which the instant lies. */
    public long beginOf(long at) {
        return at - Math.floorMod(at + EAST_EIGHT, width);
    }

    /** The first instant after it. */
    public long endOf(long at) {
        return beginOf(at) + width;
    }
}
