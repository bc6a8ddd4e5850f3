package dev.vigil.console.alert;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Units;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the comparisons of a rule, each with the limit that held and how it went. */
final class TermReader {
    private final Metrics metrics;
    private final Rule rule;
    private final Premise premise;
    private final Alert alert;
    private final List<Observation> samples;
    private final List<AlertTerm> found = new ArrayList<>();

    TermReader(Metrics metrics, Rule rule, Premise premise, Alert alert, List<Observation> samples) {
        this.metrics = metrics;
        this.rule = rule.of(premise);
        this.premise = premise;
        this.alert = alert;
        this.samples = samples.stream()
                .sorted(Comparator.comparingLong(Observation::at))
                .toList();
    }

    List<AlertTerm> read() {
        part("when", rule.judgement().when());
        Expression clear = rule.judgement().clear();
        if (clear != null) {
            part("clear", clear);
        }
        for (Step step : rule.judgement().ladder()) {
            part(step.severity().code(), step.when());
        }
        return found;
    }

    private void part(String name, Expression condition) {
        if (condition instanceof Expression.Comparison comparison) {
            compare(name, comparison);
            return;
        }
        if (condition instanceof Term term) {
            add(name, term, null, null);
        }
        Parts.of(condition).forEach(inside -> part(name, inside));
    }

    private void compare(String name, Expression.Comparison comparison) {
        double right = fixed(comparison.right());
        double left = fixed(comparison.left());
        if (comparison.left() instanceof Term term && !Double.isNaN(right)) {
            add(name, term, comparison.relation(), right);
        } else if (comparison.right() instanceof Term term && !Double.isNaN(left)) {
            add(name, term, comparison.relation().mirrored(), left);
        } else {
            Parts.walk(comparison, inside -> {
                if (inside instanceof Term term) {
                    add(name, term, null, null);
                }
            });
        }
    }

    private void add(String part, Term term, @Nullable Relation relation, @Nullable Double bound) {
        if (term instanceof Term.Latest latest) {
            add(part, latest.selector(), null, 0, relation, bound);
        }
        if (term instanceof Term.Window window) {
            add(part, window.selector(), window.statistic(), window.span(), relation, bound);
        }
        if (term instanceof Term.Mean mean) {
            // the sliding mean says the same where an hour or a day ends
            add(part, mean.selector(), Statistic.AVG, mean.resolution().width(), relation, bound);
        }
    }

    private void add(
            String part,
            Selector selector,
            @Nullable Statistic statistic,
            long span,
            @Nullable Relation relation,
            @Nullable Double bound) {
        List<Observation> own = samples.stream()
                .filter(sample -> sample.metric().equals(selector.metric()) && !sample.isText())
                .filter(sample -> rule.judgement().quality().contains(sample.quality()))
                .filter(sample -> speaks(selector, sample))
                .toList();
        found.add(new AlertTerm(
                part,
                selector.metric(),
                selector.role(),
                statistic == null ? "latest" : statistic.code(),
                span,
                relation == null ? null : relation.sign(),
                bound,
                unit(selector.metric()),
                TermPoints.of(statistic, span, own)));
    }

    private boolean speaks(Selector selector, Observation sample) {
        if (selector.role() == null) {
            return alert.device() == null || alert.device().equals(sample.device());
        }
        Device device = premise.device(sample.device());
        return device != null && Objects.equals(selector.role(), device.role());
    }

    private String unit(String metric) {
        return metrics.find(metric).map(Metric::unit).orElse("");
    }

    /** The value of what depends on no sample; NaN otherwise. */
    private double fixed(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Negative negative) {
            return -fixed(negative.of());
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return sum.sign().apply(fixed(sum.left()), fixed(sum.right()));
        }
        return expression instanceof Term.LimitOf limit ? limit(limit) : Double.NaN;
    }

    /** A device's own limit goes before that of the premise. */
    private double limit(Term.LimitOf wanted) {
        return premise.limits().stream()
                .filter(limit -> limit.metric().equals(wanted.metric())
                        && limit.averaging().equals(wanted.averaging())
                        && limit.holdsAt(alert.openedAt())
                        && (limit.device() == null || limit.device().equals(alert.device())))
                .min(Comparator.comparing((Limit limit) -> limit.device() == null))
                .map(limit -> Units.convert(limit.value(), limit.unit(), unit(wanted.metric()))
                        .orElse(Double.NaN))
                .orElse(wanted.otherwise());
    }
}
