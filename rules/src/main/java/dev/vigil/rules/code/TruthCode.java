package dev.vigil.rules.code;

import dev.vigil.rules.node.Node;

/** A compiled condition: {@link #NO}, {@link #YES} or {@link #UNKNOWN}. What is unknown is never taken for no. */
@FunctionalInterface
public interface TruthCode {
    int NO = 0;
    int YES = 1;
    int UNKNOWN = 2;

    int of(Node[] nodes);

    static int of(boolean truth) {
        return truth ? YES : NO;
    }
}
