package dev.vigil.rules.series;

/** The newest sample of each quality among those that a log has dropped: a level holds until the next sample. */
public final class Dropped {
    private static final int QUALITIES = 16;

    private int seen;
    private long[] at = {};
    private double[] value = {};

    void remember(int quality, long time, double reading) {
        if (at.length == 0) {
            at = new long[QUALITIES];
            value = new double[QUALITIES];
        }
        seen |= 1 << quality;
        at[quality] = time;
        value[quality] = reading;
    }

    /** Event time of the newest among the qualities of the mask; {@link Long#MIN_VALUE} for none. */
    public long newest(int mask) {
        int quality = newestQuality(mask);
        return quality < 0 ? Long.MIN_VALUE : at[quality];
    }

    public double value(int mask) {
        int quality = newestQuality(mask);
        return quality < 0 ? Double.NaN : value[quality];
    }

    /** Code of the quality of the newest; -1 for none. */
    public int newestQuality(int mask) {
        int best = -1;
        for (int left = seen & mask; left != 0; left &= left - 1) {
            int quality = Integer.numberOfTrailingZeros(left);
            if (best < 0 || at[quality] > at[best]) {
                best = quality;
            }
        }
        return best;
    }

    public int qualities() {
        return seen;
    }

    public long at(int quality) {
        return at[quality];
    }

    public double reading(int quality) {
        return value[quality];
    }

    public void restore(int quality, long time, double reading) {
        remember(quality, time, reading);
    }
}
