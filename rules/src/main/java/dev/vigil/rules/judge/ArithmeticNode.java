package dev.vigil.rules.judge;

import dev.vigil.rules.expression.Sign;
import dev.vigil.rules.node.Node;

/** Arithmetic on limits, as the bound of a count. */
final class ArithmeticNode extends Node {
    private final Sign sign;
    private final Node left;
    private final Node right;

    ArithmeticNode(Sign sign, Node left, Node right) {
        this.sign = sign;
        this.left = left;
        this.right = right;
    }

    @Override
    public void seek(long time) {
        left.seek(time);
        right.seek(time);
    }

    @Override
    public double value() {
        return sign.apply(left.value(), right.value());
    }
}
