package dev.vigil.rules.expression;

/**
 * A condition after reading: names resolved, types checked. Durations are numbers of milliseconds. Equal
 * expressions mean the same, so that rules can share what they compute.
 */
public sealed interface Expression permits Term, Expression.Computed {
    /** An expression that is computed from others and keeps nothing. */
    sealed interface Computed extends Expression {}

    record Constant(double value) implements Computed {}

    record Truth(boolean value) implements Computed {}

    record Arithmetic(Sign sign, Expression left, Expression right) implements Computed {}

    record Negative(Expression of) implements Computed {}

    record Comparison(Relation relation, Expression left, Expression right) implements Computed {}

    record Both(Expression left, Expression right) implements Computed {}

    record Either(Expression left, Expression right) implements Computed {}

    record Not(Expression of) implements Computed {}

    record Choice(Expression when, Expression yes, Expression no) implements Computed {}
}
