package dev.vigil.rules.property;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the terms of a condition are at an instant, found by looking at every sample there is. Slow and obvious. */
final class Terms {
    private final List<Sample> samples;
    private final Set<Quality> allowed;
    private final String unit;
    private final long carry;
    private final Marks marks;

    /** What since, then and not_then remember. */
    interface Marks {
        double value(Term term, long time);
    }

    /** @param unit a device, or null for all devices together */
    Terms(List<Sample> samples, Set<Quality> allowed, String unit, long carry, Marks marks) {
        this.samples = samples;
        this.allowed = allowed;
        this.unit = unit;
        this.carry = carry;
        this.marks = marks;
    }

    Stream<Sample> of(Selector selector) {
        return samples.stream()
                .filter(sample -> unit == null || sample.device().equals(unit))
                .filter(sample -> sample.metric().equals(selector.metric()));
    }

    private Stream<Sample> judged(Selector selector) {
        return of(selector).filter(sample -> allowed.contains(sample.quality()));
    }

    double number(Expression expression, long time) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic.sign().apply(number(arithmetic.left(), time), number(arithmetic.right(), time));
        }
        if (expression instanceof Expression.Negative negative) {
            return -number(negative.of(), time);
        }
        if (expression instanceof Term.Latest latest) {
            return latest(latest.selector(), time);
        }
        if (expression instanceof Term.Window window) {
            return window(window, time);
        }
        if (expression instanceof Term.Age age) {
            return judged(age.selector()).filter(sample -> sample.at() <= time).mapToLong(Sample::at).max().stream()
                    .mapToDouble(at -> time - at)
                    .findFirst()
                    .orElse(Double.NaN);
        }
        return marks.value((Term) expression, time);
    }

    private double latest(Selector selector, long time) {
        return devices(selector).stream()
                .map(device -> judged(selector)
                        .filter(sample -> sample.device().equals(device) && sample.at() <= time)
                        .max(Comparator.comparingLong(Sample::at)))
                .flatMap(Optional::stream)
                .filter(sample -> time - sample.at() < carry)
                .mapToDouble(Sample::value)
                .max()
                .orElse(Double.NaN);
    }

    List<String> devices(Selector selector) {
        return of(selector).map(Sample::device).distinct().toList();
    }

    private double window(Term.Window window, long time) {
        List<Sample> in = judged(window.selector())
                .filter(sample -> sample.at() > time - window.span() && sample.at() <= time)
                .sorted(Comparator.comparingLong(Sample::at))
                .toList();
        boolean events = World.isEvent(window.selector().metric());
        if (in.isEmpty()) {
            return events && window.statistic() == dev.vigil.rules.expression.Statistic.COUNT ? 0 : Double.NaN;
        }
        if (!events && time - in.get(in.size() - 1).at() >= carry) {
            return Double.NaN;
        }
        if (window.test() != null) {
            double bound = number(window.test().bound(), time);
            return in.stream()
                    .filter(sample -> window.test().relation().holds(sample.value(), bound))
                    .count();
        }
        double[] values = in.stream().mapToDouble(Sample::value).toArray();
        return switch (window.statistic()) {
            case AVG -> java.util.Arrays.stream(values).sum() / values.length;
            case SUM -> java.util.Arrays.stream(values).sum();
            case COUNT -> values.length;
            case MIN -> java.util.Arrays.stream(values).min().orElseThrow();
            case MAX -> java.util.Arrays.stream(values).max().orElseThrow();
            case DELTA -> values.length < 2 ? Double.NaN : values[values.length - 1] - values[0];
            case FIRST -> values[0];
            case DISTINCT -> java.util.Arrays.stream(values).distinct().count();
            default -> throw new IllegalArgumentException("not in the property tests: " + window);
        };
    }

    /** True, false or, when it is not known, null. */
    Boolean truth(Expression expression, long time) {
        if (expression instanceof Expression.Truth truth) {
            return truth.value();
        }
        if (expression instanceof Expression.Both both) {
            Boolean left = truth(both.left(), time);
            Boolean right = truth(both.right(), time);
            if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
                return false;
            }
            return (left == null || right == null) ? null : Boolean.TRUE;
        }
        if (expression instanceof Expression.Either either) {
            Boolean left = truth(either.left(), time);
            Boolean right = truth(either.right(), time);
            if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
                return true;
            }
            return (left == null || right == null) ? null : Boolean.FALSE;
        }
        if (expression instanceof Expression.Not not) {
            Boolean of = truth(not.of(), time);
            return of == null ? null : !of;
        }
        if (expression instanceof Expression.Comparison comparison) {
            double left = number(comparison.left(), time);
            double right = number(comparison.right(), time);
            Relation relation = comparison.relation();
            return (Double.isNaN(left) || Double.isNaN(right)) ? null : (Boolean) relation.holds(left, right);
        }
        if (expression instanceof Term.Happening happening) {
            return judged(happening.selector()).anyMatch(sample -> sample.at() == time);
        }
        if (expression instanceof Term.Silent silent) {
            long last = lastSpoken(silent.selector(), time);
            return last == Long.MIN_VALUE ? null : (Boolean) (time - last >= silent.span());
        }
        double value = marks.value((Term) expression, time);
        return Double.isNaN(value) ? null : (Boolean) (value != 0);
    }

    long lastSpoken(Selector selector, long time) {
        return of(selector)
                .filter(sample -> sample.at() <= time)
                .mapToLong(Sample::at)
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
