package dev.vigil.rules.node;

import dev.vigil.rules.code.TruthCode;

/** How long a condition has held without interruption, ms; 0 when it does not, unknown when that is not known. */
public final class SinceNode extends MarkNode {
    private final TruthCode condition;
    private final long[] thresholds;
    private long time;
    private long since = NEVER;
    private boolean known = true;

    /** @param thresholds lengths that the rule compares it with: it has to be looked at when they are reached */
    public SinceNode(TruthCode condition, long[] thresholds) {
        super(1);
        this.condition = condition;
        this.thresholds = thresholds.clone();
    }

    @Override
    protected void step(Node[] nodes, long now, long[] marks, int at) {
        int truth = condition.of(nodes);
        if (truth != TruthCode.YES) {
            marks[at] = NEVER;
        } else if (marks[at] == NEVER) {
            marks[at] = now;
        }
        load(now, marks, at);
        known = truth != TruthCode.UNKNOWN;
    }

    @Override
    protected void load(long now, long[] marks, int at) {
        time = now;
        since = marks[at];
        known = true;
    }

    @Override
    public double value() {
        if (!known) {
            return Double.NaN;
        }
        return since == NEVER ? 0 : time - since;
    }

    @Override
    public long nextChange() {
        long earliest = Long.MAX_VALUE;
        for (long threshold : thresholds) {
            if (since != NEVER && since + threshold > time) {
                earliest = Math.min(earliest, since + threshold);
            }
        }
        return earliest;
    }
}
