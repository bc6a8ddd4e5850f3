package dev.vigil.rules.node;

import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/** How many samples of a window pass a test, each by the bound that held at its own time. */
public final class CountNode extends WindowNode {
    private final Relation relation;
    private final Node bound;
    private int count;
    private int passing;

    public CountNode(Series[] series, int mask, long span, Relation relation, Node bound) {
        super(series, mask, span);
        this.relation = relation;
        this.bound = bound;
    }

    @Override
    protected void enter(SampleLog log, int index) {
        count++;
        passing += passes(log, index);
    }

    @Override
    protected void leave(SampleLog log, int index) {
        count--;
        passing -= passes(log, index);
    }

    private int passes(SampleLog log, int index) {
        bound.seek(log.at(index));
        return relation.holds(log.value(index), bound.value()) ? 1 : 0;
    }

    @Override
    protected void clear() {
        count = 0;
        passing = 0;
    }

    @Override
    protected int samples() {
        return count;
    }

    @Override
    protected double empty() {
        return ofEvents() ? 0 : Double.NaN;
    }

    @Override
    protected double statistic() {
        return passing;
    }
}
