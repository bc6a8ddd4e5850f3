package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * Whether two series had the same values in the same order over a window: copied data. Both need at least ten samples
 * and three different values, and nearly all of the pairs must be equal to the last digit.
 */
public final class SameSeriesNode extends Node {
    private static final int FEWEST = 10;
    private static final int FEWEST_VALUES = 3;
    private static final double MOST_UNEQUAL = 0.02;

    private final Series left;
    private final Series right;
    private final int mask;
    private final long span;
    private long time;

    public SameSeriesNode(Series left, Series right, int mask, long span) {
        this.left = left;
        this.right = right;
        this.mask = mask;
        this.span = span;
    }

    @Override
    public void seek(long to) {
        time = to;
    }

    @Override
    public double value() {
        double[] a = values(left.log());
        double[] b = values(right.log());
        int pairs = Math.min(a.length, b.length);
        if (pairs < FEWEST || Math.abs(a.length - b.length) > 1 + pairs * MOST_UNEQUAL) {
            return Double.NaN;
        }
        int unequal = 0;
        for (int back = 1; back <= pairs; back++) {
            unequal += a[a.length - back] == b[b.length - back] ? 0 : 1;
        }
        boolean lively =
                java.util.Arrays.stream(a).distinct().limit(FEWEST_VALUES).count() == FEWEST_VALUES;
        return lively && unequal <= pairs * MOST_UNEQUAL ? 1 : 0;
    }

    private double[] values(SampleLog log) {
        return java.util.stream.IntStream.range(log.after(time - span), log.after(time))
                .filter(index -> ((mask >> log.qualityCode(index)) & 1) != 0)
                .mapToDouble(log::value)
                .toArray();
    }
}
