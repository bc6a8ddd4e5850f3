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

    /** A reading that does not pass leaves the count as it is, or lets it fall as older ones leave the window. */
    @Override
    public double safeLow(double low, double high) {
        if (low > 0 || !(bound instanceof FixedNode)) {
            return Double.POSITIVE_INFINITY;
        }
        return leastFailing();
    }

    @Override
    public double safeHigh(double low, double high) {
        if (low > 0 || !(bound instanceof FixedNode)) {
            return Double.NEGATIVE_INFINITY;
        }
        return mostFailing();
    }

    @Override
    public boolean narrow(double reading, double low, double high, Leeway leeway) {
        if (series.length > 1
                || !(bound instanceof FixedNode)
                || relation == Relation.EQUAL
                || relation == Relation.NOT_EQUAL
                || !keeps(low)) {
            return false;
        }
        leeway.until(staysUntil());
        int more = (int) Math.min(Leeway.MOST, high - passing);
        if (more >= Leeway.LEAST) {
            leeway.readings(more);
        } else {
            leeway.between(leastFailing(), mostFailing());
        }
        return true;
    }

    /** Whether of those that stay for a while so many pass. */
    private boolean keeps(double least) {
        SampleLog log = series[0].log();
        int staying = 0;
        for (int index = high(0) - 1; staying < least; index--) {
            if (index < low(0) || log.at(index) <= staysAfter()) {
                return false;
            }
            staying += allows(log, index) ? passes(log, index) : 0;
        }
        return true;
    }

    private double leastFailing() {
        return switch (relation) {
            case MORE, AT_LEAST -> Double.NEGATIVE_INFINITY;
            case LESS -> bound.value();
            case AT_MOST -> Math.nextUp(bound.value());
            case EQUAL, NOT_EQUAL -> Double.POSITIVE_INFINITY;
        };
    }

    private double mostFailing() {
        return switch (relation) {
            case MORE -> bound.value();
            case AT_LEAST -> Math.nextDown(bound.value());
            case LESS, AT_MOST -> Double.POSITIVE_INFINITY;
            case EQUAL, NOT_EQUAL -> Double.NEGATIVE_INFINITY;
        };
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
