package dev.vigil.rules.code;

import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.node.Node;

/**
 * One thing that the conditions of a rule depend on. As long as nothing that is watched changes its truth and no
 * deadline passes, judging again would say the same.
 *
 * @param place of the node that is watched
 * @param bound what it is compared with; fixed between two deadlines
 * @param always false for what decides only while an alert is open: when it is over, and how severe it is
 */
public record Watch(Kind kind, int place, Relation relation, NumberCode bound, boolean always) {
    /** How the truth can change. */
    public enum Kind {
        /** By a sample that brings the value to the other side of the bound. */
        COMPARED,
        /** By a sample that brings another value. */
        SAME,
        /** While it does not hold, by a deadline only; any sample can end it. */
        WAITED_FOR
    }

    /** The least value with which the comparison stays as it is; for a value that is known. */
    public double low(double value, Node[] nodes) {
        if (kind == Kind.SAME) {
            return value;
        }
        double limit = bound.of(nodes);
        boolean holds = relation.holds(value, limit);
        return switch (relation) {
            case MORE -> holds ? Math.nextUp(limit) : Double.NEGATIVE_INFINITY;
            case AT_LEAST -> holds ? limit : Double.NEGATIVE_INFINITY;
            case LESS -> holds ? Double.NEGATIVE_INFINITY : limit;
            case AT_MOST -> holds ? Double.NEGATIVE_INFINITY : Math.nextUp(limit);
            case EQUAL, NOT_EQUAL ->
                value == limit ? limit : value > limit ? Math.nextUp(limit) : Double.NEGATIVE_INFINITY;
        };
    }

    /** The greatest value with which the comparison stays as it is. */
    public double high(double value, Node[] nodes) {
        if (kind == Kind.SAME) {
            return value;
        }
        double limit = bound.of(nodes);
        boolean holds = relation.holds(value, limit);
        return switch (relation) {
            case MORE -> holds ? Double.POSITIVE_INFINITY : limit;
            case AT_LEAST -> holds ? Double.POSITIVE_INFINITY : Math.nextDown(limit);
            case LESS -> holds ? Math.nextDown(limit) : Double.POSITIVE_INFINITY;
            case AT_MOST -> holds ? limit : Double.POSITIVE_INFINITY;
            case EQUAL, NOT_EQUAL ->
                value == limit ? limit : value < limit ? Math.nextDown(limit) : Double.POSITIVE_INFINITY;
        };
    }

    /** Whether what is waited for has not come. */
    public boolean waits(Node[] nodes) {
        return !Double.isNaN(nodes[place].value()) && !relation.holds(nodes[place].value(), bound.of(nodes));
    }
}
