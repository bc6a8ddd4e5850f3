package dev.vigil.rules.node;

import dev.vigil.rules.code.TruthCode;

/** Whether the second condition rose no later than a span after the first did, and still holds. */
public final class ThenNode extends MarkNode {
    private static final int ROSE = 0;
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int VERDICT = 3;

    private final Watched first;
    private final Watched second;
    private final long span;
    private double value;

    /**
     * A condition that is watched for its rising.
     *
     * @param pulse true for an instant only: each time it is true, it has risen
     */
    public record Watched(TruthCode condition, boolean pulse) {
        boolean rises(int truth, long before) {
            return truth == TruthCode.YES && (pulse || before != 1);
        }
    }

    public ThenNode(Watched first, Watched second, long span) {
        super(4);
        this.first = first;
        this.second = second;
        this.span = span;
    }

    @Override
    protected void step(Node[] nodes, long time, long[] marks, int at) {
        int a = first.condition().of(nodes);
        int b = second.condition().of(nodes);
        if (second.rises(b, marks[at + SECOND])) {
            boolean inTime = marks[at + ROSE] != NEVER && time - marks[at + ROSE] <= span;
            marks[at + VERDICT] = inTime ? 1 : 0;
        } else if (b != TruthCode.YES) {
            marks[at + VERDICT] = 0;
        }
        if (first.rises(a, marks[at + FIRST])) {
            marks[at + ROSE] = time;
        }
        marks[at + FIRST] = a == TruthCode.YES ? 1 : 0;
        marks[at + SECOND] = b == TruthCode.YES ? 1 : 0;
        value = b == TruthCode.UNKNOWN ? Double.NaN : marks[at + VERDICT] == 1 ? 1 : 0;
    }

    @Override
    protected void load(long time, long[] marks, int at) {
        value = marks[at + VERDICT] == 1 ? 1 : 0;
    }

    @Override
    public double value() {
        return value;
    }
}
