package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/** The newest reading of an allowed quality. Of several series it is the greatest of their newest. */
public final class LatestNode extends GaugeNode {
    /** Over more samples than that a search is quicker. */
    private static final int WORTH_WALKING = 4;

    private final Series[] series;
    private final int mask;
    private final int[] next;
    private final int[] revision;
    private final long[] at;
    private final double[] reading;
    private long time = Long.MIN_VALUE;

    /** @param mask bits of the codes of the allowed qualities */
    public LatestNode(Series[] series, int mask) {
        this.series = series;
        this.mask = mask;
        next = new int[series.length];
        revision = new int[series.length];
        at = new long[series.length];
        reading = new double[series.length];
        for (int i = 0; i < series.length; i++) {
            find(i, Long.MIN_VALUE);
        }
    }

    @Override
    public void seek(long to) {
        for (int i = 0; i < series.length; i++) {
            SampleLog log = series[i].log();
            boolean lost = log.revision() != revision[i] || next[i] < log.first();
            if (to < time || lost || log.end() - next[i] > WORTH_WALKING) {
                find(i, to);
                continue;
            }
            for (int end = log.end(); next[i] < end && log.at(next[i]) <= to; next[i]++) {
                take(i, log, next[i]);
            }
        }
        time = to;
    }

    /** While other series are ahead, what a reading changes shows at their later instants too: unknown. */
    @Override
    protected double fresh() {
        for (int i = 0; i < series.length; i++) {
            if (series[i].log().newest() > time) {
                return Double.NaN;
            }
        }
        return value();
    }

    /** The reading is the figure: it may be what the figure may. */
    @Override
    public boolean narrow(double reading, double low, double high, Leeway leeway) {
        leeway.between(low, high);
        return series.length == 1;
    }

    /** The reading is the figure; of several series, one within the band leaves the greatest within. */
    @Override
    public double safeLow(double low, double high) {
        return low;
    }

    @Override
    public double safeHigh(double low, double high) {
        return high;
    }

    private void find(int i, long to) {
        SampleLog log = series[i].log();
        revision[i] = log.revision();
        next[i] = log.after(to);
        at[i] = log.dropped().newest(mask);
        reading[i] = log.dropped().value(mask);
        for (int index = next[i] - 1; index >= log.first(); index--) {
            if (allows(log, index)) {
                take(i, log, index);
                return;
            }
        }
    }

    private void take(int i, SampleLog log, int index) {
        if (allows(log, index)) {
            at[i] = log.at(index);
            reading[i] = log.value(index);
        }
    }

    private boolean allows(SampleLog log, int index) {
        return ((mask >> log.qualityCode(index)) & 1) != 0;
    }

    @Override
    public double value() {
        double greatest = Double.NaN;
        for (int i = 0; i < series.length; i++) {
            if (isKnown(i) && !(greatest >= reading[i])) {
                greatest = reading[i];
            }
        }
        return greatest;
    }

    private boolean isKnown(int i) {
        return at[i] != Long.MIN_VALUE && time - at[i] < series[i].carry(at[i]);
    }

    /** Event time of the reading that is newest of all; {@link Long#MIN_VALUE} when there is none. */
    public long newestAt() {
        long newest = Long.MIN_VALUE;
        for (long one : at) {
            newest = Math.max(newest, one);
        }
        return newest;
    }

    @Override
    public long staleAt() {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < series.length; i++) {
            if (isKnown(i) && series[i].carry(at[i]) < Long.MAX_VALUE) {
                earliest = Math.min(earliest, at[i] + series[i].carry(at[i]));
            }
        }
        return earliest;
    }
}
