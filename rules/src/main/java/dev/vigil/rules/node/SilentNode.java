package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * Whether no series has had a sample of any quality for a span. A series that never spoke is silent from when the
 * registry has known it.
 */
public final class SilentNode extends Node {
    private final Series[] series;
    private final long span;
    private long time;
    private long last = Long.MIN_VALUE;

    public SilentNode(Series[] series, long span) {
        this.series = series;
        this.span = span;
    }

    @Override
    public void seek(long to) {
        time = to;
        last = Long.MIN_VALUE;
        for (Series one : series) {
            SampleLog log = one.log();
            int index = log.after(to) - 1;
            long spoke = index >= log.first() ? log.at(index) : log.dropped().newest(-1);
            boolean never = spoke == Long.MIN_VALUE;
            last = Math.max(last, never && one.knownSince() <= to ? one.knownSince() : spoke);
        }
    }

    @Override
    public double value() {
        if (last == Long.MIN_VALUE) {
            return Double.NaN;
        }
        return time - last >= span ? 1 : 0;
    }

    @Override
    public long nextChange() {
        return last != Long.MIN_VALUE && time - last < span ? last + span : Long.MAX_VALUE;
    }
}
