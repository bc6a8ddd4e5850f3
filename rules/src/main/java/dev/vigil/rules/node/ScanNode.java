package dev.vigil.rules.node;

import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/** A statistic that is computed by looking at the whole window when somebody asks for it. */
public final class ScanNode extends WindowNode {
    private final Statistic statistic;
    private final double parameter;
    private int count;

    public ScanNode(Series[] series, int mask, long span, Statistic statistic, double parameter) {
        super(series, mask, span);
        this.statistic = statistic;
        this.parameter = parameter;
    }

    @Override
    protected void enter(SampleLog log, int index) {
        count++;
    }

    @Override
    protected void leave(SampleLog log, int index) {
        count--;
    }

    /** The least, the greatest and the first of the readings are readings themselves. */
    private boolean isOneOfThem() {
        return statistic == Statistic.MIN || statistic == Statistic.MAX || statistic == Statistic.FIRST;
    }

    @Override
    public double safeLow(double low, double high) {
        return isOneOfThem() ? low : Double.POSITIVE_INFINITY;
    }

    @Override
    public double safeHigh(double low, double high) {
        return isOneOfThem() ? high : Double.NEGATIVE_INFINITY;
    }

    /** Settled when each reading of the window is safe. */
    @Override
    public int unsettled(double low, double high) {
        if (!isOneOfThem()) {
            return SETTLED;
        }
        SampleLog log = series[0].log();
        for (int index = high(0) - 1; index >= low(0); index--) {
            if (allows(log, index) && !(log.value(index) >= low && log.value(index) <= high)) {
                return askAgainAfter(high(0) - index);
            }
        }
        return SETTLED;
    }

    @Override
    protected void clear() {
        count = 0;
    }

    @Override
    protected int samples() {
        return count;
    }

    @Override
    protected double empty() {
        return Double.NaN;
    }

    @Override
    protected double statistic() {
        return Scan.of(statistic, window(), parameter);
    }

    /** The samples of the window in the order of time. */
    private Scan.Samples window() {
        long[] at = new long[count];
        double[] values = new double[count];
        int valid = 0;
        int filled = 0;
        int[] next = new int[series.length];
        java.util.Arrays.setAll(next, this::low);
        while (true) {
            int earliest = -1;
            for (int i = 0; i < series.length; i++) {
                SampleLog log = series[i].log();
                while (next[i] < high(i) && !allows(log, next[i])) {
                    next[i]++;
                }
                if (next[i] < high(i)
                        && (earliest < 0
                                || log.at(next[i]) < series[earliest].log().at(next[earliest]))) {
                    earliest = i;
                }
            }
            if (earliest < 0) {
                return new Scan.Samples(at, values, start(), time, share(valid));
            }
            SampleLog log = series[earliest].log();
            int index = next[earliest]++;
            at[filled] = log.at(index);
            values[filled++] = log.value(index);
            valid += log.qualityCode(index) == 0 ? 1 : 0;
        }
    }

    private double share(int valid) {
        return (double) valid / count;
    }
}
