package dev.vigil.rules.property;

import dev.vigil.domain.alert.Severity;
import dev.vigil.rules.Judgement;
import dev.vigil.rules.Per;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Relation;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.language.Pulses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges a rule over samples that are all there, in order, by the definition of the language and without any cleverness.
 * The engine has to come to the same, whatever the order in which the samples came to it.
 */
final class Reference {
    private final Rule rule;
    private final Judgement judgement;
    private final String unit;
    private final long carry;
    private final long end;
    private final Terms terms;
    private final Remembered remembered = new Remembered();
    private final Set<Selector> selectors = new LinkedHashSet<>();
    private final Set<Selector> silences = new LinkedHashSet<>();
    private final List<Term> marked = new ArrayList<>();
    private final Figures figures;
    private final boolean pulse;
    private final boolean onlyEvents;
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean pending;
    private boolean open;
    private long began;
    private long opened;
    private Long clearSince;
    private boolean holding;
    private int occurrences;
    private int shown = -1;
    private double value;
    private double limit;
    private double peak;
    private final TreeSet<Integer> taken = new TreeSet<>();
    private Severity severity = Severity.BLUE;

    private Reference(Rule rule, String unit, List<Sample> samples, long carry, long end) {
        this.rule = rule;
        this.judgement = rule.judgement();
        this.unit = unit;
        this.carry = carry;
        this.end = end;
        this.terms = new Terms(samples, judgement.quality(), unit, carry, remembered);
        List<Expression> roots = new ArrayList<>(List.of(judgement.when()));
        if (judgement.clear() != null) {
            roots.add(judgement.clear());
        }
        judgement.ladder().forEach(step -> roots.add(step.when()));
        roots.forEach(root -> Parts.walk(root, this::note));
        figures = new Figures(judgement.when(), terms);
        pulse = Pulses.in(judgement.when());
        onlyEvents = selectors.stream().allMatch(selector -> World.isEvent(selector.metric()));
    }

    /** The alerts of a rule, for every device or for the premise as a whole. */
    static List<Outcome> judge(Rule rule, List<Sample> samples, long carry, long end) {
        List<Outcome> outcomes = new ArrayList<>();
        if (rule.per() == Per.PREMISE) {
            outcomes.addAll(new Reference(rule, null, samples, carry, end).run());
            return outcomes;
        }
        for (String device :
                samples.stream().map(Sample::device).distinct().sorted().toList()) {
            outcomes.addAll(new Reference(rule, device, samples, carry, end).run());
        }
        return outcomes;
    }

    private void note(Expression part) {
        if (part instanceof Term.Silent silent) {
            silences.add(silent.selector());
        }
        dev.vigil.rules.code.Selectors.of(part instanceof Term term ? term : new Term.KeySupervision())
                .forEach(selectors::add);
        if ((part instanceof Term.Since || part instanceof Term.Then || part instanceof Term.NotThen)
                && !marked.contains(part)) {
            marked.add((Term) part);
        }
    }

    private List<Outcome> run() {
        for (long time = next(Long.MIN_VALUE); time < Long.MAX_VALUE; time = next(time)) {
            if (time > end && nextSample(time - 1) == Long.MAX_VALUE) {
                break;
            }
            at(time);
        }
        if (open) {
            finish(null);
        }
        return outcomes;
    }

    private void at(long time) {
        for (Term term : marked) {
            List<Expression> parts = Parts.of(term);
            Boolean second = parts.size() > 1 ? terms.truth(parts.get(1), time) : null;
            remembered.see(term, time, terms.truth(parts.get(0), time), second);
        }
        Boolean when = terms.truth(judgement.when(), time);
        if (open) {
            whileOpen(when, time);
            return;
        }
        if (!Boolean.TRUE.equals(when)) {
            pending = false;
            return;
        }
        if (!pending) {
            pending = true;
            began = time;
            shown = figures.showing(-1, time);
            peak = figures.measured(shown, time);
        } else {
            peak = figures.worse(shown, peak, time);
        }
        if (time >= began + judgement.hold()) {
            int figure = figures.showing(shown, time);
            value = figures.measured(figure, time);
            limit = figures.bound(figure, time);
            peak = figure == shown ? peak : value;
            shown = figure;
            pending = false;
            open = true;
            opened = time;
            clearSince = pulse ? (Long) time : null;
            holding = !pulse;
            occurrences = 1;
            taken.clear();
            climb(time);
        }
    }

    private void whileOpen(Boolean when, long time) {
        if (Boolean.TRUE.equals(when)) {
            if (pulse) {
                occurrences++;
                clearSince = time;
            } else {
                occurrences += holding ? 0 : 1;
                holding = true;
                clearSince = null;
            }
        } else {
            holding = holding && when == null;
            Boolean clear = judgement.clear() == null
                    ? (when == null ? null : Boolean.TRUE)
                    : terms.truth(judgement.clear(), time);
            if (!Boolean.TRUE.equals(clear)) {
                clearSince = null;
            } else {
                boolean counts = onlyEvents || nextSample(time - 1) == time;
                if (clearSince == null && counts) {
                    clearSince = time;
                }
                if (counts && time >= clearSince + judgement.clearFor()) {
                    finish(time);
                    return;
                }
            }
        }
        peak = figures.worse(shown, peak, time);
        climb(time);
    }

    private void finish(Long cleared) {
        outcomes.add(new Outcome(
                rule.id(),
                unit == null ? "p" : unit,
                began,
                opened,
                cleared,
                severity.code(),
                value,
                limit,
                cleared == null ? 0 : peak,
                cleared == null ? 0 : occurrences));
        open = false;
        pending = false;
    }

    private void climb(long time) {
        severity = judgement.severity();
        for (int i = 0; i < judgement.ladder().size(); i++) {
            Step step = judgement.ladder().get(i);
            Boolean when = terms.truth(step.when(), time);
            if (Boolean.TRUE.equals(when)) {
                taken.add(i);
            } else if (Boolean.FALSE.equals(when)) {
                taken.remove(i);
            }
            severity = taken.contains(i) ? severity.orHigher(step.severity()) : severity;
        }
    }

    private long next(long time) {
        return Math.min(nextSample(time), new Alarm(time).next());
    }

    private long nextSample(long time) {
        return new Instants(terms, judgement, selectors, silences).after(time);
    }

    /** The next time at which something happens by itself. */
    private final class Alarm {
        private final long time;
        private long next = Long.MAX_VALUE;

        Alarm(long time) {
            this.time = time;
        }

        long next() {
            if (time == Long.MIN_VALUE) {
                return next;
            }
            if (pending) {
                at(began + judgement.hold());
            }
            if (open && clearSince != null && onlyEvents) {
                at(clearSince + judgement.clearFor());
            }
            boolean ages = pending || (open && clearSince != null && !onlyEvents) || !marked.isEmpty();
            Parts.walk(judgement.when(), part -> ofTerm(part, ages));
            if (judgement.clear() != null) {
                Parts.walk(judgement.clear(), part -> ofTerm(part, ages));
            }
            judgement.ladder().forEach(step -> Parts.walk(step.when(), part -> ofTerm(part, ages)));
            return next;
        }

        private void at(long candidate) {
            if (candidate > time) {
                next = Math.min(next, candidate);
            }
        }

        private void ofTerm(Expression part, boolean ages) {
            if (part instanceof Term.Silent silent && terms.lastSpoken(silent.selector(), time) != Long.MIN_VALUE) {
                at(terms.lastSpoken(silent.selector(), time) + silent.span());
            }
            if (part instanceof Term.Window window
                    && World.isEvent(window.selector().metric())) {
                terms.of(window.selector())
                        .filter(sample -> judgement.quality().contains(sample.quality()) && sample.at() <= time)
                        .forEach(sample -> at(sample.at() + window.span()));
            }
            if (part instanceof Term.NotThen then) {
                remembered.waiting(then).ifPresent(since -> at(since + then.span()));
            }
            if (part instanceof Expression.Comparison comparison
                    && comparison.left() instanceof Term.Since since
                    && comparison.right() instanceof Expression.Constant constant) {
                long beyond = comparison.relation() == Relation.MORE ? 1 : 0;
                remembered.held(since).ifPresent(from -> at(from + (long) constant.value() + beyond));
            }
            if (ages && carry < Long.MAX_VALUE) {
                stale(part);
            }
        }

        private void stale(Expression part) {
            if (part instanceof Term.Latest latest) {
                for (String device : terms.devices(latest.selector())) {
                    newest(latest.selector(), device, Long.MIN_VALUE);
                }
            }
            if (part instanceof Term.Window window
                    && !World.isEvent(window.selector().metric())) {
                newest(window.selector(), null, Long.MIN_VALUE);
            }
        }

        private void newest(Selector selector, String device, long after) {
            terms.of(selector)
                    .filter(sample -> judgement.quality().contains(sample.quality()))
                    .filter(sample -> device == null || sample.device().equals(device))
                    .filter(sample -> sample.at() <= time && sample.at() > after)
                    .mapToLong(Sample::at)
                    .max()
                    .ifPresent(at -> at(at + carry));
        }
    }
}
