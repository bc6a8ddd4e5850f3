package dev.vigil.rules.node;

/**
 * How far readings may go for a while without moving any figure out of its band: so many of them, between these values,
 * before that instant. One object takes up the answers of several figures, so that asking makes none.
 */
public final class Leeway {
    /** More readings are not held together. */
    public static final int MOST = 28;
    /** Fewer are not worth the reckoning. */
    public static final int LEAST = 4;

    private static final int ANY = MOST + 1;

    private long until;
    private double low;
    private double high;
    private int readings;

    /** No bounds but the instant. */
    public void open(long newUntil) {
        until = newUntil;
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
        readings = ANY;
    }

    public void until(long bound) {
        until = Math.min(until, bound);
    }

    /**
     * @param bound from {@link #LEAST} to {@link #MOST}
     * @return how many are left
     */
    public int readings(int bound) {
        readings = Math.min(readings, bound);
        return readings;
    }

    public void between(double newLow, double newHigh) {
        low = Math.max(low, newLow);
        high = Math.min(high, newHigh);
    }

    public long until() {
        return until;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** At most {@link #MOST}. */
    public int readings() {
        return Math.min(readings, MOST);
    }

    /** Whether the next reading after so many may leave a band. */
    public boolean isLimited() {
        return readings < ANY;
    }
}
