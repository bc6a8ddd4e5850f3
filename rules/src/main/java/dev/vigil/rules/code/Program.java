package dev.vigil.rules.code;

import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Deviation;
import dev.vigil.rules.Judgement;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.language.Pulses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled rule: which terms it needs, and its conditions as closures over them. */
public final class Program {
    private final Rule rule;
    private final int version;
    private final List<Term> terms;
    private final Map<Term, List<TruthCode>> inner = new HashMap<>();
    private final Map<Term, long[]> thresholds = new HashMap<>();
    private final TruthCode when;
    private final TruthCode clear;
    private final TruthCode[] climb;
    private final TruthCode[] leave;
    private final List<Figure> figures = new ArrayList<>();
    private final boolean pulse;
    private final String shape;
    private final @Nullable List<Watch> watches;
    /** As it reads for premises of each deviation; null where it is not for them. */
    private final List<@Nullable Program> deviations = new ArrayList<>();

    /** @param version of the book since which the rule reads as it does */
    public Program(Rule rule, int version) {
        this.rule = rule;
        this.version = version;
        Closures closures = new Closures();
        Judgement judgement = rule.judgement();
        when = closures.truth(judgement.when());
        clear = judgement.clear() == null ? Closures.not(when) : closures.truth(judgement.clear());
        climb = new TruthCode[judgement.ladder().size()];
        leave = new TruthCode[climb.length];
        for (int i = 0; i < climb.length; i++) {
            Step step = judgement.ladder().get(i);
            climb[i] = closures.truth(step.when());
            leave[i] = step.until() == null ? Closures.not(climb[i]) : closures.truth(step.until());
        }
        findFigures(judgement.when(), closures);
        pulse = Pulses.in(judgement.when());
        terms = closures.terms();
        terms.forEach(term -> inner.put(term, closures.inner(term)));
        terms.forEach(term -> thresholds.put(term, Thresholds.of(judgement, term)));
        shape = Shape.of(rule);
        watches = pulse ? null : Watches.of(judgement, closures).orElse(null);
        for (Deviation deviation : rule.deviations()) {
            deviations.add(rule.with(deviation)
                    .map(other -> new Program(other, version))
                    .orElse(null));
        }
    }

    private void findFigures(Expression expression, Closures closures) {
        if (expression instanceof Expression.Comparison comparison) {
            boolean swap = isFixed(comparison.left()) && !isFixed(comparison.right());
            Expression measured = swap ? comparison.right() : comparison.left();
            Expression bound = swap ? comparison.left() : comparison.right();
            figures.add(new Figure(
                    measured,
                    swap ? comparison.relation().mirrored() : comparison.relation(),
                    bound,
                    closures.number(measured),
                    closures.number(bound),
                    closures.truth(comparison)));
            return;
        }
        if (!(expression instanceof Term)) {
            Parts.of(expression).forEach(part -> findFigures(part, closures));
        }
    }

    /** Whether it stays as it is from sample to sample. */
    private static boolean isFixed(Expression expression) {
        if (expression instanceof Term) {
            return expression instanceof Term.LimitOf;
        }
        return Parts.of(expression).stream().allMatch(Program::isFixed);
    }

    public Rule rule() {
        return rule;
    }

    /** The rule as it reads for that premise; null when it is not for it. */
    public @Nullable Program of(Premise premise) {
        int deviation = rule.deviationOf(premise);
        return deviation < 0 ? this : deviations.get(deviation);
    }

    public int version() {
        return version;
    }

    public List<Term> terms() {
        return terms;
    }

    /** The conditions that the term looks at. */
    public List<TruthCode> inner(Term term) {
        return inner.getOrDefault(term, List.of());
    }

    /** The lengths of time that the rule compares the term with, ms. */
    public long[] thresholds(Term term) {
        return thresholds.getOrDefault(term, new long[0]).clone();
    }

    public TruthCode when() {
        return when;
    }

    public TruthCode clear() {
        return clear;
    }

    public int steps() {
        return climb.length;
    }

    public TruthCode climb(int step) {
        return climb[step];
    }

    public TruthCode leave(int step) {
        return leave[step];
    }

    public List<Figure> figures() {
        return figures;
    }

    /** True for an instant only; between two events there is nothing. */
    public boolean pulse() {
        return pulse;
    }

    /** What the conditions depend on; null when the rule has to be judged at every sample. */
    public @Nullable List<Watch> watches() {
        return watches;
    }

    /** Equal for rules whose conditions differ in nothing but numbers: such a change keeps what is pending or open. */
    public String shape() {
        return shape;
    }
}
