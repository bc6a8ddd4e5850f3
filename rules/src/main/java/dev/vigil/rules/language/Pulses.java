package dev.vigil.rules.language;

import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Term;

/** Whether a condition is true for an instant only, because it asks for an event of this very instant. */
public final class Pulses {
    private Pulses() {}

    public static boolean in(Expression expression) {
        if (expression instanceof Expression.Both both) {
            return in(both.left()) || in(both.right());
        }
        if (expression instanceof Expression.Either either) {
            return in(either.left()) || in(either.right());
        }
        if (expression instanceof Term.Then then) {
            return in(then.second());
        }
        return expression instanceof Term.Happening;
    }
}
