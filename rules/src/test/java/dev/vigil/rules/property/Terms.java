package dev.vigil.rules.property;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.Per;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Scene;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.expression.CalendarField;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Statistic;
import dev.vigil.rules.expression.Term;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the terms of a condition are at an instant, found by looking at every sample there is. Slow and obvious. */
final class Terms {
    private final World world;
    private final Rule rule;
    private final @Nullable String unit;
    private final Marks marks;
    private final Unusual unusual;

    /** What since, then and not_then remember. */
    interface Marks {
        double value(Term term, long time);
    }

    /** @param unit a device, or null for all devices together */
    Terms(World world, Rule rule, @Nullable String unit, Marks marks) {
        this.world = world;
        this.rule = rule;
        this.unit = unit;
        this.marks = marks;
        this.unusual = new Unusual(world.samples());
    }

    Stream<Sample> of(Selector selector) {
        return world.samples().stream()
                .filter(sample -> sample.metric().equals(selector.metric()))
                .filter(sample -> isMeant(selector, sample));
    }

    private boolean isMeant(Selector selector, Sample sample) {
        if (selector.isArea() || rule.per() == Per.AREA) {
            return Areas.is(sample.device());
        }
        if (selector.isAlerts()) {
            return sample.device().equals(Openings.DEVICE);
        }
        if (!World.isDevice(sample)) {
            return false;
        }
        if (selector.role() != null) {
            return selector.role().equals(world.role(sample.device()));
        }
        return unit == null || sample.device().equals(unit);
    }

    Stream<Sample> judged(Selector selector) {
        return of(selector)
                .filter(sample -> rule.judgement().quality().contains(sample.quality())
                        || (Openings.is(selector.metric()) && sample.quality() == Quality.NORMAL));
    }

    /** Of each device the newest judged sample up to that time, if it still stands. */
    private List<Sample> newest(Selector selector, long time) {
        return of(selector).map(Sample::device).distinct().sorted().toList().stream()
                .map(device -> judged(selector)
                        .filter(sample -> sample.device().equals(device) && sample.at() <= time)
                        .max(Comparator.comparingLong(Sample::at)))
                .flatMap(Optional::stream)
                .filter(sample -> time - sample.at() < world.carryOf(sample))
                .toList();
    }

    List<Sample> window(Stream<Sample> samples, long span, long time) {
        return samples.filter(sample -> sample.at() > time - span && sample.at() <= time)
                .sorted(Comparator.comparingLong(Sample::at))
                .toList();
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
        if (expression instanceof Expression.Choice choice) {
            Boolean when = truth(choice.when(), time);
            return when == null ? Double.NaN : number(when ? choice.yes() : choice.no(), time);
        }
        return term((Term) expression, time);
    }

    private double term(Term term, long time) {
        if (term instanceof Term.Latest latest) {
            return newest(latest.selector(), time).stream()
                    .mapToDouble(Sample::value)
                    .max()
                    .orElse(Double.NaN);
        }
        if (term instanceof Term.Window window) {
            return statistic(window, time);
        }
        if (term instanceof Term.Age age) {
            return lastJudged(age.selector(), time).stream()
                    .mapToDouble(at -> time - at)
                    .findFirst()
                    .orElse(Double.NaN);
        }
        if (term instanceof Term.LimitOf limit) {
            return world.limit(limit.metric(), limit.averaging(), unit, limit.otherwise(), time);
        }
        if (term instanceof Term.Alerts alerts) {
            Selector openings = dev.vigil.rules.code.Selectors.of(term).get(0);
            return window(judged(openings), alerts.span(), time).stream()
                    .mapToDouble(Sample::value)
                    .sum();
        }
        if (term instanceof Term.Anomaly anomaly) {
            return newestNormal(anomaly.selector(), time).stream()
                    .mapToDouble(sample -> unusual.score(sample, anomaly.season()))
                    .filter(score -> !Double.isNaN(score))
                    .max()
                    .orElse(Double.NaN);
        }
        if (term instanceof Term.Calendar calendar) {
            return wall(calendar.field(), time);
        }
        return marks.value(term, time);
    }

    Optional<Long> lastJudged(Selector selector, long time) {
        return judged(selector).map(Sample::at).filter(at -> at <= time).max(Comparator.naturalOrder());
    }

    List<Sample> newestNormal(Selector selector, long time) {
        return of(selector).map(Sample::device).distinct().toList().stream()
                .map(device -> of(selector)
                        .filter(sample -> sample.device().equals(device) && sample.at() <= time)
                        .filter(sample -> sample.quality() == Quality.NORMAL)
                        .max(Comparator.comparingLong(Sample::at)))
                .flatMap(Optional::stream)
                .filter(sample -> time - sample.at() < world.carryOf(sample))
                .toList();
    }

    private static double wall(CalendarField field, long time) {
        if (field != CalendarField.HOUR) {
            throw new IllegalArgumentException("not in the property tests: " + field);
        }
        return LocalTime.parse(Scene.wall(time)).toSecondOfDay() / 3600.0;
    }

    private double statistic(Term.Window window, long time) {
        boolean all = window.statistic() == Statistic.SHARE_VALID;
        List<Sample> in = window(all ? of(window.selector()) : judged(window.selector()), window.span(), time);
        boolean events = World.isEvent(window.selector().metric());
        if (in.isEmpty()) {
            return events && window.statistic() == Statistic.COUNT ? 0 : Double.NaN;
        }
        if (!events && in.stream().allMatch(sample -> time - sample.at() >= world.carryOf(sample))) {
            return Double.NaN;
        }
        if (all) {
            double valid = in.stream()
                    .filter(sample -> sample.quality() == Quality.NORMAL)
                    .count();
            return valid / in.size();
        }
        if (window.test() != null) {
            return in.stream()
                    .filter(sample -> window.test()
                            .relation()
                            .holds(sample.value(), number(window.test().bound(), sample.at())))
                    .count();
        }
        // a figure of the area says how many events there were at its instant
        return events && Areas.is(in.get(0).device())
                ? in.stream().mapToDouble(Sample::value).sum()
                : Windows.of(window, in, time);
    }

    /** True, false or, when it is not known, null. */
    @Nullable
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
        if (expression instanceof Expression.Choice choice) {
            Boolean when = truth(choice.when(), time);
            return when == null ? null : truth(when ? choice.yes() : choice.no(), time);
        }
        if (expression instanceof Expression.Comparison comparison) {
            double left = number(comparison.left(), time);
            double right = number(comparison.right(), time);
            Relation relation = comparison.relation();
            return (Double.isNaN(left) || Double.isNaN(right)) ? null : (Boolean) relation.holds(left, right);
        }
        return ofTerm((Term) expression, time);
    }

    private @Nullable Boolean ofTerm(Term term, long time) {
        if (term instanceof Term.Happening happening) {
            return judged(happening.selector()).anyMatch(sample -> sample.at() == time);
        }
        if (term instanceof Term.Silent silent) {
            long last = lastSpoken(silent.selector(), time);
            return last == Long.MIN_VALUE ? null : (Boolean) (time - last >= silent.span());
        }
        if (term instanceof Term.Reads reads) {
            List<Sample> texts = newest(reads.selector(), time);
            return texts.isEmpty()
                    ? null
                    : (Boolean) texts.stream().anyMatch(text -> reads.texts().contains(text.text()));
        }
        if (term instanceof Term.SameSeries same) {
            return Copied.same(
                    window(judged(same.left()), same.span(), time), window(judged(same.right()), same.span(), time));
        }
        if (term instanceof Term.PremiseIs is) {
            return is.texts().contains(world.premise().grade().label());
        }
        double value = marks.value(term, time);
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
