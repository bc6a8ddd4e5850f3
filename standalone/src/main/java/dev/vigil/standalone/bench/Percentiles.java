package dev.vigil.standalone.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times, ms, by the nearest-rank method. */
record Percentiles(long[] sorted) {
    private static final double HUNDRED = 100;

    static Percentiles of(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The smallest time that so many percent do not exceed; 0 when there are none. */
    long at(double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / HUNDRED * sorted.length);
        return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %,6d ms   p99 %,6d ms   most %,6d ms   of %,d",
                at(50),
                at(99),
                at(100),
                sorted.length);
    }
}
