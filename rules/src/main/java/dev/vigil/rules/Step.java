package dev.vigil.rules;

import dev.vigil.domain.alert.Severity;
import dev.vigil.rules.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A step of a rule's ladder: while it is taken, an open alert has its severity. The highest step taken counts.
 *
 * @param when takes the step
 * @param until leaves it again; null for the opposite of {@code when}
 */
public record Step(Expression when, @Nullable Expression until, Severity severity) {}
