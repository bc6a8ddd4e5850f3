package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * Whether no series has had a sample of any quality for a span. A series that never spoke is silent from when the
 * registry has known it. While its parent is down nobody knows whether it is: that a child is silent is shown by a parent
 * that has been there all the time and has spoken since. Nor is anybody silent for the time in which the platform heard
 * nobody: from its end a whole span has to pass, unless the span was over before.
 */
public final class SilentNode extends Node {
    private final Series[] series;
    private final long span;
    private final Parents parents;
    private final @Nullable Series outages;
    private long time;
    private long last = Long.MIN_VALUE;
    private long expected = Long.MAX_VALUE;

    /** @param outages of the platform: the end of each and its length, ms; null when there was none */
    public SilentNode(Series[] series, long span, Parents parents, @Nullable Series outages) {
        this.series = series;
        this.span = span;
        this.parents = parents;
        this.outages = outages;
    }

    @Override
    public void seek(long to) {
        time = to;
        last = Long.MIN_VALUE;
        expected = Long.MAX_VALUE;
        for (Series one : series) {
            SampleLog log = one.log();
            int index = log.after(to) - 1;
            long spoke = index >= log.first() ? log.at(index) : log.dropped().newest(-1);
            if (spoke != Long.MIN_VALUE) {
                last = Math.max(last, spoke);
            } else if (one.knownSince() <= to) {
                last = Math.max(last, one.knownSince());
            } else {
                expected = Math.min(expected, one.knownSince());
            }
        }
        if (outages != null && last != Long.MIN_VALUE) {
            listenAgain(outages.log());
        }
    }

    private void listenAgain(SampleLog log) {
        for (int index = log.first(); index < log.end(); index++) {
            long end = log.at(index);
            long begin = end - (long) log.value(index);
            if (begin < time && last + span > begin) {
                last = Math.max(last, Math.min(end, time));
            }
        }
    }

    @Override
    public double value() {
        if (last == Long.MIN_VALUE) {
            return Double.NaN;
        }
        if (time - last < span) {
            return 0;
        }
        return !parents.any() || shown() ? 1 : Double.NaN;
    }

    private boolean shown() {
        long since = parents.since(time, span);
        return since != Long.MIN_VALUE && parents.spoke(time) >= Math.max(last, since) + span;
    }

    /** Before a series is expected nothing is known, and the span begins when it is. */
    @Override
    public long nextChange() {
        if (last == Long.MIN_VALUE) {
            return expected;
        }
        return time - last < span ? last + span : Long.MAX_VALUE;
    }
}
