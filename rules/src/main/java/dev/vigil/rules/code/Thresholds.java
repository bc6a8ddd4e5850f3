package dev.vigil.rules.code;

import dev.vigil.rules.Judgement;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** With which lengths of time a rule compares a term that grows by itself, so that it can be judged when they pass. */
final class Thresholds {
    private Thresholds() {}

    static long[] of(Judgement judgement, Term term) {
        if (!(term instanceof Term.Since || term instanceof Term.Age)) {
            return new long[0];
        }
        TreeSet<Long> found = new TreeSet<>();
        for (Expression root : roots(judgement)) {
            Parts.walk(root, part -> {
                if (part instanceof Expression.Comparison comparison) {
                    add(found, comparison.relation(), comparison.left(), comparison.right(), term);
                    add(found, comparison.relation().mirrored(), comparison.right(), comparison.left(), term);
                }
            });
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Expression> roots(Judgement judgement) {
        List<Expression> roots = new ArrayList<>(List.of(judgement.when()));
        if (judgement.clear() != null) {
            roots.add(judgement.clear());
        }
        for (Step step : judgement.ladder()) {
            roots.add(step.when());
            if (step.until() != null) {
                roots.add(step.until());
            }
        }
        return roots;
    }

    private static void add(Set<Long> found, Relation relation, Expression left, Expression right, Term term) {
        if (left.equals(term) && right instanceof Expression.Constant constant) {
            long length = (long) constant.value();
            boolean beyond = relation == Relation.MORE || relation == Relation.AT_MOST;
            found.add(beyond ? length + 1 : length);
        }
    }
}
