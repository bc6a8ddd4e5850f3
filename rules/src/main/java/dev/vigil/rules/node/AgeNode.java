package dev.vigil.rules.node;

/** How old the newest reading is, ms; unknown when there never was one. */
public final class AgeNode extends Node {
    private final LatestNode latest;
    private final long[] thresholds;
    private long time;

    /** @param thresholds ages that the rule compares it with: it has to be looked at when they are reached */
    public AgeNode(LatestNode latest, long[] thresholds) {
        this.latest = latest;
        this.thresholds = thresholds.clone();
    }

    @Override
    public void seek(long to) {
        latest.seek(to);
        time = to;
    }

    @Override
    public double value() {
        long newest = latest.newestAt();
        return newest == Long.MIN_VALUE ? Double.NaN : time - newest;
    }

    @Override
    public long nextChange() {
        long newest = latest.newestAt();
        long earliest = Long.MAX_VALUE;
        for (long threshold : thresholds) {
            if (newest != Long.MIN_VALUE && newest + threshold > time) {
                earliest = Math.min(earliest, newest + threshold);
            }
        }
        return earliest;
    }
}
