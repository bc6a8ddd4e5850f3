package dev.vigil.rules.code;

import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Relation;

/**
 * A comparison in a rule's condition, as the figure that an alert shows: what was measured, and what it was
 * compared with.
 *
 * @param measured the side that is measured
 * @param truth whether the comparison holds
 */
public record Figure(
        Expression measured, Relation relation, Expression bound, NumberCode value, NumberCode limit, TruthCode truth) {
    /** Whether {@code candidate} is worse than what was the worst. */
    public boolean worse(double candidate, double worst) {
        if (Double.isNaN(worst)) {
            return !Double.isNaN(candidate);
        }
        return relation.upwards() ? candidate > worst : relation.downwards() && candidate < worst;
    }
}
