package dev.vigil.rules.property;

import dev.vigil.rules.Judgement;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times at which something happens by itself: a span is over, a reading has grown too old, a limit changes. */
final class Alarms {
    private final Judgement judgement;
    private final World world;
    private final @Nullable String unit;
    private final Terms terms;
    private final Remembered remembered;

    Alarms(Judgement judgement, World world, @Nullable String unit, Terms terms, Remembered remembered) {
        this.judgement = judgement;
        this.world = world;
        this.unit = unit;
        this.terms = terms;
        this.remembered = remembered;
    }

    static List<Expression> roots(Judgement judgement) {
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

    /**
     * The earliest after that time; {@link Long#MAX_VALUE} for none.
     *
     * @param ages whether it matters that readings grow too old
     */
    long after(long time, boolean ages, List<Long> own) {
        List<Long> alarms = new ArrayList<>(own);
        roots(judgement)
                .forEach(root -> walk(root, part -> {
                    ofTerm(part, time, alarms);
                    if (ages && world.carry() < Long.MAX_VALUE) {
                        stale(part, time, alarms);
                    }
                }));
        return alarms.stream().filter(alarm -> alarm > time).min(Long::compare).orElse(Long.MAX_VALUE);
    }

    /** Like {@link Parts#walk}, but what samples are counted against is no part of the rule's own time. */
    private static void walk(Expression expression, java.util.function.Consumer<Expression> visitor) {
        visitor.accept(expression);
        if (!(expression instanceof Term.Window)) {
            Parts.of(expression).forEach(part -> walk(part, visitor));
        }
    }

    private void ofTerm(Expression part, long time, List<Long> alarms) {
        if (part instanceof Term.Silent silent && terms.lastSpoken(silent.selector(), time) != Long.MIN_VALUE) {
            alarms.add(terms.lastSpoken(silent.selector(), time) + silent.span());
        }
        if (part instanceof Term.Window window
                && World.isEvent(window.selector().metric())) {
            leaving(window.selector(), window.span(), time, alarms);
        }
        if (part instanceof Term.Alerts alerts) {
            leaving(dev.vigil.rules.code.Selectors.of(alerts).get(0), alerts.span(), time, alarms);
        }
        if (part instanceof Term.NotThen then) {
            remembered.waiting(then).ifPresent(since -> alarms.add(since + then.span()));
        }
        if (part instanceof Term.LimitOf limit) {
            world.limits(limit.metric(), limit.averaging(), unit)
                    .flatMap(one -> Stream.of(one.from(), one.to()))
                    .forEach(alarms::add);
        }
        if (part instanceof Expression.Comparison comparison
                && comparison.right() instanceof Expression.Constant constant) {
            long length = (long) constant.value() + (isBeyond(comparison.relation()) ? 1 : 0);
            if (comparison.left() instanceof Term.Since since) {
                remembered.held(since).ifPresent(from -> alarms.add(from + length));
            }
            if (comparison.left() instanceof Term.Age age) {
                terms.lastJudged(age.selector(), time).ifPresent(last -> alarms.add(last + length));
            }
        }
    }

    private static boolean isBeyond(Relation relation) {
        return relation == Relation.MORE || relation == Relation.AT_MOST;
    }

    /** When an event leaves its window. */
    private void leaving(Selector selector, long span, long time, List<Long> alarms) {
        terms.judged(selector).filter(sample -> sample.at() <= time).forEach(sample -> alarms.add(sample.at() + span));
    }

    private void stale(Expression part, long time, List<Long> alarms) {
        if (part instanceof Term.Latest latest) {
            newest(terms.judged(latest.selector()), true, time, alarms);
        }
        if (part instanceof Term.Reads reads) {
            newest(terms.judged(reads.selector()), true, time, alarms);
        }
        if (part instanceof Term.Anomaly anomaly) {
            terms.newestNormal(anomaly.selector(), time).forEach(sample -> alarms.add(sample.at() + world.carry()));
        }
        if (part instanceof Term.Window window
                && !World.isEvent(window.selector().metric())) {
            boolean all = window.statistic() == dev.vigil.rules.expression.Statistic.SHARE_VALID;
            newest(all ? terms.of(window.selector()) : terms.judged(window.selector()), false, time, alarms);
        }
    }

    /** @param each of each device, or of all together */
    private void newest(Stream<Sample> samples, boolean each, long time, List<Long> alarms) {
        samples.filter(sample -> sample.at() <= time && world.carryOf(sample) < Long.MAX_VALUE)
                .collect(java.util.stream.Collectors.toMap(
                        sample -> each ? sample.device() : "", Sample::at, (a, b) -> Math.max(a, b)))
                .values()
                .forEach(at -> alarms.add(at + world.carry()));
    }
}
