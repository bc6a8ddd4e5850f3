package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * The samples of allowed quality in {@code (time - span, time]}, of one series or of several together. Subclasses are
 * told of samples that enter and leave; going back, or a change of the past, makes everything leave and enter anew.
 */
public abstract class WindowNode extends GaugeNode {
    protected final Series[] series;
    protected long time = Long.MIN_VALUE;
    private final int mask;
    private final long span;
    private final Cursor first;
    private final Cursor[] cursors;

    /** Where the window lies in the log of one series: from {@code low} to before {@code high}. */
    private static final class Cursor {
        private final SampleLog log;
        private int low;
        private int high;
        private int revision;

        Cursor(SampleLog log) {
            this.log = log;
        }

        boolean isLost() {
            return revision != log.revision() || low < log.first();
        }
    }

    protected WindowNode(Series[] series, int mask, long span) {
        this.series = series;
        this.mask = mask;
        this.span = span;
        cursors = new Cursor[series.length];
        for (int i = 0; i < series.length; i++) {
            cursors[i] = new Cursor(series[i].log());
        }
        first = series.length == 1 ? cursors[0] : null;
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
        if (first != null && to >= time && to - span < time && !first.isLost()) {
            advance(first, to);
        } else if (mustRebuild(to)) {
            rebuild(to);
        } else {
            for (Cursor cursor : cursors) {
                advance(cursor, to);
            }
        }
        time = to;
    }

    private boolean mustRebuild(long to) {
        if (to < time || to - span >= time) {
            return true;
        }
        for (Cursor cursor : cursors) {
            if (cursor.isLost()) {
                return true;
            }
        }
        return false;
    }

    private void rebuild(long to) {
        clear();
        for (Cursor cursor : cursors) {
            cursor.revision = cursor.log.revision();
            cursor.low = cursor.log.after(to - span);
            cursor.high = cursor.low;
            advance(cursor, to);
        }
    }

    private void advance(Cursor cursor, long to) {
        SampleLog log = cursor.log;
        int end = log.end();
        for (; cursor.high < end && log.at(cursor.high) <= to; cursor.high++) {
            if (allows(log, cursor.high)) {
                enter(log, cursor.high);
            }
        }
        for (; cursor.low < cursor.high && log.at(cursor.low) <= to - span; cursor.low++) {
            if (allows(log, cursor.low)) {
                leave(log, cursor.low);
            }
        }
    }

    protected final int low(int i) {
        return cursors[i].low;
    }

    protected final int high(int i) {
        return cursors[i].high;
    }

    /** After a look back over so many samples in vain: so that a look costs no more than a few samples a reading. */
    protected static int askAgainAfter(int samples) {
        return 1 + samples / 8;
    }

    /** What came after that is in the window until {@link #staysUntil()}. */
    protected final long staysAfter() {
        return staysUntil() - span;
    }

    /** So soon that few samples leave before, so late that some come. */
    protected final long staysUntil() {
        return time + span / 4;
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

    @Override
    protected final double fresh() {
        return statistic();
    }

    private boolean isStale() {
        return staleAt() <= time;
    }

    @Override
    public final long staleAt() {
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < series.length; i++) {
            long newest = newest(i);
            long carry = series[i].carry(newest);
            if (carry == Long.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            if (newest != Long.MIN_VALUE) {
                latest = Math.max(latest, newest + carry);
            }
        }
        return latest == Long.MIN_VALUE ? Long.MAX_VALUE : latest;
    }

    /** Event time of the newest sample up to now, also of one that has left the window: it says how fresh we are. */
    private long newest(int i) {
        SampleLog log = series[i].log();
        for (int index = high(i) - 1; index >= log.first(); index--) {
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
            if (series[i].isEvent()) {
                earliest = Math.min(earliest, nextLeaving(series[i].log(), low(i), high(i)));
            }
        }
        return earliest;
    }

    /** What was never counted, as an event that was taken back, leaves nothing when it leaves. */
    private long nextLeaving(SampleLog log, int low, int high) {
        for (int index = low; index < high; index++) {
            if (allows(log, index)) {
                return log.at(index) + span;
            }
        }
        return Long.MAX_VALUE;
    }

    protected final boolean ofEvents() {
        return series.length > 0 && series[0].isEvent();
    }
}
