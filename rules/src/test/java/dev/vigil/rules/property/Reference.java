package dev.vigil.rules.property;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.Judgement;
import dev.vigil.rules.Per;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Scene;
import dev.vigil.rules.Step;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.language.Pulses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges a rule over samples that are all there, in order, by the definition of the language and without any cleverness.
 * The engine has to come to the same, whatever the order in which the samples came to it.
 */
final class Reference {
    /** Before the first sample: where the hours of a rule open, it is judged without any. */
    private static final long BEGIN = Scene.time("09:00");

    private final Rule rule;
    private final Judgement judgement;
    private final @Nullable String unit;
    private final long end;
    private final Terms terms;
    private final Alarms alarms;
    private final Hours hours;
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

    private Reference(Rule rule, @Nullable String unit, World world, long end) {
        this.rule = rule;
        this.judgement = rule.judgement();
        this.unit = unit;
        this.end = end;
        this.terms = new Terms(world, rule, unit, remembered);
        this.alarms = new Alarms(judgement, world, unit, terms, remembered);
        this.hours = new Hours(judgement.active());
        Alarms.roots(judgement).forEach(root -> Parts.walk(root, this::note));
        figures = new Figures(judgement.when(), terms);
        pulse = Pulses.in(judgement.when());
        onlyEvents = selectors.stream().allMatch(selector -> World.isEvent(selector.metric()));
    }

    /** The alerts of a rule, for every device or for the premise or the area as a whole. */
    static List<Outcome> judge(Rule rule, World world, long end) {
        List<Outcome> outcomes = new ArrayList<>();
        if (rule.per() != Per.DEVICE) {
            outcomes.addAll(new Reference(rule, null, world, end).run());
            return outcomes;
        }
        for (String device : world.samples().stream()
                .filter(World::isDevice)
                .map(Sample::device)
                .distinct()
                .sorted()
                .toList()) {
            outcomes.addAll(new Reference(rule, device, world, end).run());
        }
        return outcomes;
    }

    /** The alerts of all rules. One that looks at the alerts of another comes after it. */
    static List<Outcome> judge(List<Rule> rules, World world, long end) {
        List<Outcome> outcomes = new ArrayList<>();
        World known = world;
        for (Rule rule : rules) {
            List<Outcome> found = judge(rule, known, end);
            outcomes.addAll(found);
            known = known.with(openings(rule, world.premise().id(), found));
        }
        return outcomes;
    }

    /** The alerts that opened, as a series of events: how many at each instant. */
    static List<Sample> openings(Rule rule, String premise, List<Outcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::opened, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Sample(
                        premise,
                        Openings.DEVICE,
                        Openings.series(rule.id()),
                        one.getKey(),
                        one.getValue(),
                        Quality.NORMAL))
                .toList();
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
        for (long time = next(BEGIN); time < Long.MAX_VALUE; time = next(time)) {
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
        boolean active = hours.include(time);
        Boolean when = active ? terms.truth(judgement.when(), time) : Boolean.FALSE;
        if (open && !active) {
            finish(time);
            return;
        }
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
                unit == null ? "" : unit,
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
            Boolean until = step.until() != null ? terms.truth(step.until(), time) : when == null ? null : !when;
            if (taken.contains(i) && Boolean.TRUE.equals(until)) {
                taken.remove(i);
            } else if (!taken.contains(i) && Boolean.TRUE.equals(when)) {
                taken.add(i);
            }
            severity = taken.contains(i) ? severity.orHigher(step.severity()) : severity;
        }
    }

    private long next(long time) {
        long sample = nextSample(time);
        List<Long> own = new ArrayList<>(hours.edges());
        if (pending) {
            own.add(began + judgement.hold());
        }
        if (open && clearSince != null && onlyEvents) {
            own.add(clearSince + judgement.clearFor());
        }
        boolean ages = pending || (open && clearSince != null && !onlyEvents) || !marked.isEmpty();
        return Math.min(sample, alarms.after(time, ages, own));
    }

    private long nextSample(long time) {
        return new Instants(terms, judgement, selectors, silences).after(time);
    }
}
