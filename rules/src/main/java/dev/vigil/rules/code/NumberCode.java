package dev.vigil.rules.code;

import dev.vigil.rules.node.Node;

/** A compiled expression that is a number; NaN is unknown. */
@FunctionalInterface
public interface NumberCode {
    double of(Node[] nodes);
}
