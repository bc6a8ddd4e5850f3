package dev.vigil.rules.node;

import dev.vigil.rules.code.TruthCode;

/**
 * Whether the first condition rose and the second did not hold at any time in the span after it. It stays so until the
 * second holds or the first rises again.
 */
public final class NotThenNode extends MarkNode {
    private static final int WAITING = 0;
    private static final int FIRST = 1;
    private static final int VERDICT = 2;

    private final ThenNode.Watched first;
    private final TruthCode second;
    private final long span;
    private long waiting = NEVER;
    private double value;

    public NotThenNode(ThenNode.Watched first, TruthCode second, long span) {
        super(3);
        this.first = first;
        this.second = second;
        this.span = span;
    }

    @Override
    protected void step(Node[] nodes, long time, long[] marks, int at) {
        int a = first.condition().of(nodes);
        int b = second.of(nodes);
        if (b == TruthCode.YES) {
            marks[at + WAITING] = NEVER;
            marks[at + VERDICT] = 0;
        } else if (marks[at + WAITING] != NEVER && time - marks[at + WAITING] >= span) {
            marks[at + WAITING] = NEVER;
            marks[at + VERDICT] = 1;
        }
        if (first.rises(a, marks[at + FIRST]) && b != TruthCode.YES) {
            marks[at + WAITING] = time;
            marks[at + VERDICT] = 0;
        }
        marks[at + FIRST] = a == TruthCode.YES ? 1 : 0;
        load(time, marks, at);
    }

    @Override
    protected void load(long time, long[] marks, int at) {
        waiting = marks[at + WAITING];
        value = marks[at + VERDICT] == 1 ? 1 : 0;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public long nextChange() {
        return waiting == NEVER ? Long.MAX_VALUE : waiting + span;
    }
}
