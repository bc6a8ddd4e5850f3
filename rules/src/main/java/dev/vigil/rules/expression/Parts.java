package dev.vigil.rules.expression;

import java.util.List;
import java.util.function.Consumer;

/** What an expression is made of. */
public final class Parts {
    private Parts() {}

    /** The expressions directly inside. */
    public static List<Expression> of(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof Expression.Negative negative) {
            return List.of(negative.of());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (expression instanceof Expression.Both both) {
            return List.of(both.left(), both.right());
        }
        if (expression instanceof Expression.Either either) {
            return List.of(either.left(), either.right());
        }
        if (expression instanceof Expression.Not not) {
            return List.of(not.of());
        }
        if (expression instanceof Expression.Choice choice) {
            return List.of(choice.when(), choice.yes(), choice.no());
        }
        return ofTerm(expression);
    }

    private static List<Expression> ofTerm(Expression expression) {
        if (expression instanceof Term.Since since) {
            return List.of(since.condition());
        }
        if (expression instanceof Term.Then then) {
            return List.of(then.first(), then.second());
        }
        if (expression instanceof Term.NotThen then) {
            return List.of(then.first(), then.second());
        }
        if (expression instanceof Term.Window window && window.test() != null) {
            return List.of(window.test().bound());
        }
        return List.of();
    }

    /** The expression and everything inside it, outside first. */
    public static void walk(Expression expression, Consumer<Expression> visitor) {
        visitor.accept(expression);
        of(expression).forEach(part -> walk(part, visitor));
    }
}
