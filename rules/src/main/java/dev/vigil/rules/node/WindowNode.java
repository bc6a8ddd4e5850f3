package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * The samples of allowed quality in {@code (time - span, time]}, of one series or of several together. Subclasses are
 * told of samples that enter and leave; going back, or a change of the past, makes everything leave and enter anew.
 */
public abstract class WindowNode extends Node {
    protected final Series[] series;
    protected final int[] low;
    protected final int[] high;
    protected long time = Long.MIN_VALUE;
    private final int mask;
    private final long span;
    private final int[] revision;

    protected WindowNode(Series[] series, int mask, long span) {
        this.series = series;
        this.mask = mask;
        this.span = span;
        low = new int[series.length];
        high = new int[series.length];
        revision = new int[series.length];
    }

    protected abstract void enter(SampleLog log, int index);

    protected abstract void leave(SampleLog log, int index);

    protected abstract void clear();

    /** The statistic of a window that has at least one sample. */
    protected abstract double statistic();

    /** What to say when there is no sample in the window. */
    protected abstract double empty();

    /** Number of samples of allowed quality in the window. */
    protected abstract int samples();

    @Override
    public final void seek(long to) {
        if (mustRebuild(to)) {
            rebuild(to);
        } else {
            for (int i = 0; i < series.length; i++) {
                advance(i, to);
            }
        }
        time = to;
    }

    private boolean mustRebuild(long to) {
        if (to < time) {
            return true;
        }
        for (int i = 0; i < series.length; i++) {
            SampleLog log = series[i].log();
            if (revision[i] != log.revision() || low[i] < log.first()) {
                return true;
            }
        }
        return false;
    }

    private void rebuild(long to) {
        clear();
        for (int i = 0; i < series.length; i++) {
            SampleLog log = series[i].log();
            revision[i] = log.revision();
            low[i] = log.after(to - span);
            high[i] = low[i];
            advance(i, to);
        }
    }

    private void advance(int i, long to) {
        SampleLog log = series[i].log();
        int end = log.end();
        for (; high[i] < end && log.at(high[i]) <= to; high[i]++) {
            if (allows(log, high[i])) {
                enter(log, high[i]);
            }
        }
        for (; low[i] < high[i] && log.at(low[i]) <= to - span; low[i]++) {
            if (allows(log, low[i])) {
                leave(log, low[i]);
            }
        }
    }

    protected final boolean allows(SampleLog log, int index) {
        return ((mask >> log.qualityCode(index)) & 1) != 0;
    }

    protected final long start() {
        return time - span;
    }

    protected final long span() {
        return span;
    }

    @Override
    public final double value() {
        if (samples() == 0) {
            return empty();
        }
        return isStale() ? Double.NaN : statistic();
    }

    private boolean isStale() {
        return staleAt() <= time;
    }

    @Override
    public final long staleAt() {
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < series.length; i++) {
            if (series[i].carry() == Long.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            long newest = newest(i);
            if (newest != Long.MIN_VALUE) {
                latest = Math.max(latest, newest + series[i].carry());
            }
        }
        return latest == Long.MIN_VALUE ? Long.MAX_VALUE : latest;
    }

    /** Event time of the newest sample up to now, also of one that has left the window: it says how fresh we are. */
    private long newest(int i) {
        SampleLog log = series[i].log();
        for (int index = high[i] - 1; index >= log.first(); index--) {
            if (allows(log, index)) {
                return log.at(index);
            }
        }
        return log.dropped().newest(mask);
    }

    /** Events that leave the window change what it says; levels are looked at when a sample comes. */
    @Override
    public final long nextChange() {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < series.length; i++) {
            if (series[i].isEvent() && low[i] < high[i]) {
                earliest = Math.min(earliest, series[i].log().at(low[i]) + span);
            }
        }
        return earliest;
    }

    protected final boolean ofEvents() {
        return series.length > 0 && series[0].isEvent();
    }
}
