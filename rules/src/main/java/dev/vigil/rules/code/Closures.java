package dev.vigil.rules.code;

import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Sign;
import dev.vigil.rules.expression.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles expressions to closures over an array of nodes, one node for each distinct term. */
public final class Closures {
    private final Map<Term, Integer> places = new LinkedHashMap<>();
    private final Map<Term, List<TruthCode>> inner = new HashMap<>();

    /** The terms met so far; the place of a term is the place of its node. */
    public List<Term> terms() {
        return List.copyOf(places.keySet());
    }

    /** The conditions that a term looks at, compiled; their own terms come before it. */
    List<TruthCode> inner(Term term) {
        return inner.getOrDefault(term, List.of());
    }

    private int place(Term term) {
        Integer known = places.get(term);
        if (known != null) {
            return known;
        }
        if (term instanceof Term.Since || term instanceof Term.Then || term instanceof Term.NotThen) {
            inner.put(term, Parts.of(term).stream().map(this::truth).toList());
        }
        places.put(term, places.size());
        return places.size() - 1;
    }

    public NumberCode number(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            double value = constant.value();
            return nodes -> value;
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic.sign(), number(arithmetic.left()), number(arithmetic.right()));
        }
        if (expression instanceof Expression.Negative negative) {
            NumberCode of = number(negative.of());
            return nodes -> -of.of(nodes);
        }
        if (expression instanceof Expression.Choice choice) {
            return chosen(truth(choice.when()), number(choice.yes()), number(choice.no()));
        }
        if (expression instanceof Term term) {
            int place = place(term);
            return nodes -> nodes[place].value();
        }
        throw new IllegalArgumentException("not a number: " + expression);
    }

    private static NumberCode arithmetic(Sign sign, NumberCode left, NumberCode right) {
        return switch (sign) {
            case PLUS -> nodes -> left.of(nodes) + right.of(nodes);
            case MINUS -> nodes -> left.of(nodes) - right.of(nodes);
            case TIMES -> nodes -> left.of(nodes) * right.of(nodes);
            case BY -> nodes -> Sign.BY.apply(left.of(nodes), right.of(nodes));
        };
    }

    private static NumberCode chosen(TruthCode when, NumberCode yes, NumberCode no) {
        return nodes -> switch (when.of(nodes)) {
            case TruthCode.YES -> yes.of(nodes);
            case TruthCode.NO -> no.of(nodes);
            default -> Double.NaN;
        };
    }

    public TruthCode truth(Expression expression) {
        if (expression instanceof Expression.Truth truth) {
            int value = TruthCode.of(truth.value());
            return nodes -> value;
        }
        if (expression instanceof Expression.Comparison comparison) {
            return compare(comparison.relation(), number(comparison.left()), number(comparison.right()));
        }
        if (expression instanceof Expression.Both both) {
            return both(truth(both.left()), truth(both.right()));
        }
        if (expression instanceof Expression.Either either) {
            return either(truth(either.left()), truth(either.right()));
        }
        if (expression instanceof Expression.Not not) {
            return not(truth(not.of()));
        }
        if (expression instanceof Expression.Choice choice) {
            return choice(truth(choice.when()), truth(choice.yes()), truth(choice.no()));
        }
        if (expression instanceof Term term) {
            int place = place(term);
            return nodes -> ofNumber(nodes[place].value());
        }
        throw new IllegalArgumentException("not a condition: " + expression);
    }

    private static int ofNumber(double value) {
        return Double.isNaN(value) ? TruthCode.UNKNOWN : TruthCode.of(value != 0);
    }

    private static TruthCode compare(Relation relation, NumberCode left, NumberCode right) {
        return switch (relation) {
            case MORE ->
                nodes -> {
                    double a = left.of(nodes);
                    double b = right.of(nodes);
                    return a > b ? TruthCode.YES : a <= b ? TruthCode.NO : TruthCode.UNKNOWN;
                };
            case LESS ->
                nodes -> {
                    double a = left.of(nodes);
                    double b = right.of(nodes);
                    return a < b ? TruthCode.YES : a >= b ? TruthCode.NO : TruthCode.UNKNOWN;
                };
            default ->
                nodes -> {
                    double a = left.of(nodes);
                    double b = right.of(nodes);
                    return Double.isNaN(a) || Double.isNaN(b) ? TruthCode.UNKNOWN : TruthCode.of(relation.holds(a, b));
                };
        };
    }

    private static TruthCode both(TruthCode left, TruthCode right) {
        return nodes -> {
            int a = left.of(nodes);
            if (a == TruthCode.NO) {
                return TruthCode.NO;
            }
            int b = right.of(nodes);
            return b == TruthCode.NO ? TruthCode.NO : Math.max(a, b);
        };
    }

    private static TruthCode either(TruthCode left, TruthCode right) {
        return nodes -> {
            int a = left.of(nodes);
            if (a == TruthCode.YES) {
                return TruthCode.YES;
            }
            int b = right.of(nodes);
            return b == TruthCode.YES ? TruthCode.YES : Math.max(a, b);
        };
    }

    static TruthCode not(TruthCode of) {
        return nodes -> {
            int truth = of.of(nodes);
            return truth == TruthCode.UNKNOWN ? TruthCode.UNKNOWN : 1 - truth;
        };
    }

    private static TruthCode choice(TruthCode when, TruthCode yes, TruthCode no) {
        return nodes -> switch (when.of(nodes)) {
            case TruthCode.YES -> yes.of(nodes);
            case TruthCode.NO -> no.of(nodes);
            default -> TruthCode.UNKNOWN;
        };
    }
}
