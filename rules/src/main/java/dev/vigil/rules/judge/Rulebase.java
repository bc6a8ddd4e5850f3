package dev.vigil.rules.judge;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.Per;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.code.Selectors;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.outage.Outages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rules with their history, compiled: for each rule, what it said from when. */
public final class Rulebase {
    private final List<Line> lines;
    private final Set<String> refused;
    /** By metric: the received clock from which some rule looks at it. */
    private final Map<String, Long> usedFrom = new HashMap<>();

    /** By series: the rules that look at its figures of an area. */
    private final Map<String, List<Rule>> lookAtAreas = new HashMap<>();

    /** By such a series: the received clock from which some rule does. */
    private final Map<String, Long> sharedFrom = new HashMap<>();

    private final Metrics metrics;
    private final Calendars calendars;
    private final EngineOptions options;

    /**
     * A rule through time.
     *
     * @param from when each version begins; the first at the beginning of time
     * @param programs null where the rule is not in the book
     */
    record Line(String rule, long[] from, @Nullable Program[] programs) {
        @Nullable
        Program at(long time) {
            int index = from.length - 1;
            while (index > 0 && from[index] > time) {
                index--;
            }
            return programs[index];
        }
    }

    private Rulebase(
            List<Line> lines, Set<String> refused, Metrics metrics, Calendars calendars, EngineOptions options) {
        this.lines = lines;
        this.refused = refused;
        this.metrics = metrics;
        this.calendars = calendars;
        this.options = options;
        for (Line line : lines) {
            for (int i = 0; i < line.from().length; i++) {
                Program program = line.programs()[i];
                if (program != null) {
                    long from = line.from()[i];
                    Selectors.metrics(program).forEach(metric -> usedFrom.merge(metric, from, Math::min));
                    noteAreas(program, from);
                }
            }
        }
    }

    private void noteAreas(Program program, long from) {
        for (Term term : program.terms()) {
            for (Selector selector : Selectors.of(term)) {
                if (selector.isArea() || program.rule().per() == Per.AREA) {
                    lookAtAreas
                            .computeIfAbsent(selector.metric(), series -> new ArrayList<>())
                            .add(program.rule());
                    sharedFrom.merge(selector.metric(), from, Math::min);
                }
            }
        }
    }

    /** Books in any order: at each time the highest version among those in force counts. */
    public static Rulebase of(List<RuleBook> books, Metrics metrics, Calendars calendars, EngineOptions options) {
        List<RuleBook> history = inForce(books);
        TreeMap<String, List<Integer>> ids = new TreeMap<>();
        for (int i = 0; i < history.size(); i++) {
            for (Rule rule : history.get(i).rules()) {
                ids.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(i);
            }
        }
        List<Line> lines = ids.keySet().stream().map(id -> line(id, history)).toList();
        Set<String> refused = history.stream()
                .flatMap(book -> book.refused().stream().map(RefusedRule::id))
                .collect(Collectors.toSet());
        return new Rulebase(lines, refused, metrics, calendars, options);
    }

    private static List<RuleBook> inForce(List<RuleBook> books) {
        List<RuleBook> history = new ArrayList<>();
        List<RuleBook> byTime = books.stream()
                .sorted(Comparator.comparingLong(RuleBook::effectiveFrom).thenComparingLong(RuleBook::version))
                .toList();
        for (RuleBook book : byTime) {
            RuleBook last = history.isEmpty() ? null : history.get(history.size() - 1);
            if (last == null || book.version() > last.version()) {
                if (last != null && last.effectiveFrom() == book.effectiveFrom()) {
                    history.remove(history.size() - 1);
                }
                history.add(book);
            }
        }
        return history;
    }

    /** What stood before a version that is refused now cannot be judged on to where that one ends: it is left out. */
    private static Line line(String id, List<RuleBook> history) {
        List<Long> from = new ArrayList<>();
        List<@Nullable Program> programs = new ArrayList<>();
        for (RuleBook book : history) {
            if (book.refused(id).isPresent()) {
                from.clear();
                programs.clear();
            }
            Rule rule = book.rule(id).orElse(null);
            Program last = programs.isEmpty() ? null : programs.get(programs.size() - 1);
            boolean same = rule == null
                    ? last == null
                    : last != null && last.rule().text().equals(rule.text());
            if (same && !programs.isEmpty()) {
                continue;
            }
            from.add(from.isEmpty() ? Long.MIN_VALUE : book.effectiveFrom());
            programs.add(rule == null ? null : new Program(rule, (int) book.version()));
        }
        return new Line(
                id, from.stream().mapToLong(Long::longValue).toArray(), programs.toArray(new @Nullable Program[0]));
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether some version of that rule is refused now. */
    boolean refuses(String rule) {
        return refused.contains(rule);
    }

    /** Whether any rule looks at the metric, or will. */
    boolean uses(String metric) {
        return usedFrom.containsKey(metric);
    }

    /**
     * Whether anything is kept of the metric that is received at that time. When the first rule that looks at it was read
     * makes no difference: it may be sooner in a replay.
     */
    boolean uses(String metric, long received) {
        Long from = usedFrom.get(metric);
        return from != null && from <= received;
    }

    /** Whether any rule looks at the figures that areas make of the series. */
    boolean shares(String series) {
        return lookAtAreas.containsKey(series);
    }

    /** Whether any rule does at that time: before, nothing is contributed, however early the rule was read. */
    boolean shares(String series, long clock) {
        Long from = sharedFrom.get(series);
        return from != null && from <= clock;
    }

    public boolean looksAtAreas() {
        return !lookAtAreas.isEmpty();
    }

    /** Whether a rule for that premise, or for the area as such, looks at the area's figures of the series. */
    public boolean wants(Premise premise, String series) {
        boolean area = Areas.is(premise.id());
        return lookAtAreas.getOrDefault(series, List.of()).stream()
                .anyMatch(
                        rule -> area == (rule.per() == Per.AREA) && rule.scope().covers(premise));
    }

    /** A metric of the catalogue, or the openings of a rule. */
    Optional<Metric> metric(String series) {
        return Openings.metric(series).or(() -> Outages.metric(series)).or(() -> metrics()
                .find(series));
    }

    Metrics metrics() {
        return Objects.requireNonNull(metrics);
    }

    Calendars calendars() {
        return calendars;
    }

    EngineOptions options() {
        return options;
    }
}
