package dev.vigil.rules.node;

/** How old the newest reading is, ms; unknown when there never was one. */
public final class AgeNode extends Node {
    private final LatestNode latest;
    private long time;

    public AgeNode(LatestNode latest) {
        this.latest = latest;
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
}
