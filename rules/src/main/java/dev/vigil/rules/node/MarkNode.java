package dev.vigil.rules.node;

import dev.vigil.rules.code.TruthCode;

/**
 * A term that remembers when something began. What it remembers are a few numbers, its marks, which the judge keeps
 * with its moments, so that going back brings them back too.
 */
public abstract class MarkNode extends Node {
    /** No such time. */
    protected static final long NEVER = Long.MIN_VALUE;

    private final int slots;
    private int offset;

    protected MarkNode(int slots) {
        this.slots = slots;
    }

    public final int slots() {
        return slots;
    }

    /** Where its marks begin. */
    public final void offset(int place) {
        offset = place;
    }

    @Override
    public final void seek(long time) {}

    /** Looks at its conditions at an instant, the other nodes being there, and changes its marks. */
    public final void step(Node[] nodes, long time, long[] marks) {
        step(nodes, time, marks, offset);
    }

    /** Takes up its marks again without looking. */
    public final void load(long time, long[] marks) {
        load(time, marks, offset);
    }

    protected abstract void step(Node[] nodes, long time, long[] marks, int at);

    protected abstract void load(long time, long[] marks, int at);

    protected static double number(int truth) {
        return truth == TruthCode.UNKNOWN ? Double.NaN : truth;
    }
}
