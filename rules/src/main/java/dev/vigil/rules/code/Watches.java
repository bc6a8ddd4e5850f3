package dev.vigil.rules.code;

import dev.vigil.rules.Judgement;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the conditions of a rule depend on, where they are of a kind that can be watched. */
final class Watches {
    private static final NumberCode ONE = nodes -> 1;

    private final Closures closures;
    private final List<Term> terms;
    private final Set<Seen> seen = new HashSet<>();
    private final List<Watch> watches = new ArrayList<>();
    private boolean possible = true;

    private record Seen(Expression expression, boolean always) {}

    private Watches(Closures closures) {
        this.closures = closures;
        this.terms = closures.terms();
    }

    /** Empty when the rule has to be judged at every sample. */
    static Optional<List<Watch>> of(Judgement judgement, Closures closures) {
        Watches watches = new Watches(closures);
        watches.truth(judgement.when(), true);
        if (judgement.clear() != null) {
            watches.truth(judgement.clear(), false);
        }
        for (Step step : judgement.ladder()) {
            watches.truth(step.when(), false);
            if (step.until() != null) {
                watches.truth(step.until(), false);
            }
        }
        return watches.possible ? Optional.of(List.copyOf(watches.watches)) : Optional.empty();
    }

    private void truth(Expression expression, boolean always) {
        if (!seen.add(new Seen(expression, always))) {
            return;
        }
        if (expression instanceof Expression.Comparison comparison) {
            comparison(comparison, always);
        } else if (expression instanceof Term.Then || expression instanceof Term.NotThen) {
            // they remember what they saw, whoever asks
            Parts.of(expression).forEach(part -> truth(part, true));
        } else if (expression instanceof Expression.Both
                || expression instanceof Expression.Either
                || expression instanceof Expression.Not
                || expression instanceof Expression.Choice) {
            Parts.of(expression).forEach(part -> truth(part, always));
        } else if (expression instanceof Term.Reads reads) {
            add(Watch.Kind.SAME, reads, Relation.EQUAL, ONE, always);
        } else if (expression instanceof Term.Silent silent) {
            add(Watch.Kind.WAITED_FOR, silent, Relation.AT_LEAST, ONE, always);
        } else if (!isFixed(expression) && !(expression instanceof Expression.Truth)) {
            possible = false;
        }
    }

    private void comparison(Expression.Comparison comparison, boolean always) {
        boolean swap = isFixed(comparison.left());
        Expression measured = swap ? comparison.right() : comparison.left();
        Expression bound = swap ? comparison.left() : comparison.right();
        Relation relation = swap ? comparison.relation().mirrored() : comparison.relation();
        boolean constant = bound instanceof Expression.Constant;
        if (!isFixed(bound)) {
            possible = false;
        } else if (isFixed(measured)) {
            return;
        } else if (measured instanceof Term.Latest || measured instanceof Term.Window) {
            add(Watch.Kind.COMPARED, (Term) measured, relation, closures.number(bound), always);
        } else if (measured instanceof Term.Since since && constant) {
            truth(since.condition(), true);
        } else if (measured instanceof Term.Age age && constant && relation.upwards()) {
            add(Watch.Kind.WAITED_FOR, age, relation, closures.number(bound), always);
        } else {
            possible = false;
        }
    }

    private void add(Watch.Kind kind, Term term, Relation relation, NumberCode bound, boolean always) {
        watches.add(new Watch(kind, terms.indexOf(term), relation, bound, always));
    }

    /** Whether it stays as it is between two deadlines. */
    private static boolean isFixed(Expression expression) {
        if (expression instanceof Term) {
            return expression instanceof Term.LimitOf
                    || expression instanceof Term.PremiseIs
                    || expression instanceof Term.KeySupervision;
        }
        boolean number = expression instanceof Expression.Constant
                || expression instanceof Expression.Arithmetic
                || expression instanceof Expression.Negative;
        return number && Parts.of(expression).stream().allMatch(Watches::isFixed);
    }
}
