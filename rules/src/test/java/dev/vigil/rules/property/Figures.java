package dev.vigil.rules.property;

import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.List;

/** The comparisons of a condition: which of them an alert shows, what was measured, and what was the worst. */
final class Figures {
    private final List<Expression.Comparison> comparisons = new ArrayList<>();
    private final Terms terms;

    Figures(Expression condition, Terms terms) {
        this.terms = terms;
        collect(condition);
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            boolean swap = isFixed(comparison.left()) && !isFixed(comparison.right());
            Expression measured = swap ? comparison.right() : comparison.left();
            Expression bound = swap ? comparison.left() : comparison.right();
            Relation relation = swap ? comparison.relation().mirrored() : comparison.relation();
            comparisons.add(new Expression.Comparison(relation, measured, bound));
        } else if (!(expression instanceof Term)) {
            Parts.of(expression).forEach(this::collect);
        }
    }

    private static boolean isFixed(Expression expression) {
        return expression instanceof Expression.Constant || expression instanceof Term.LimitOf;
    }

    /** The one that was shown before while it holds, else the first that does; -1 when there is none. */
    int showing(int before, long time) {
        if (before >= 0 && Boolean.TRUE.equals(terms.truth(comparisons.get(before), time))) {
            return before;
        }
        for (int i = 0; i < comparisons.size(); i++) {
            if (Boolean.TRUE.equals(terms.truth(comparisons.get(i), time))) {
                return i;
            }
        }
        return comparisons.isEmpty() ? -1 : 0;
    }

    double measured(int figure, long time) {
        return figure < 0 ? Double.NaN : terms.number(comparisons.get(figure).left(), time);
    }

    double bound(int figure, long time) {
        return figure < 0 ? Double.NaN : terms.number(comparisons.get(figure).right(), time);
    }

    /** The worse of the peak so far and what is measured now. */
    double worse(int shown, double peak, long time) {
        if (shown < 0) {
            return peak;
        }
        double candidate = measured(shown, time);
        Relation relation = comparisons.get(shown).relation();
        boolean worse = Double.isNaN(peak)
                ? !Double.isNaN(candidate)
                : (relation.upwards() && candidate > peak) || (relation.downwards() && candidate < peak);
        return worse ? candidate : peak;
    }
}
