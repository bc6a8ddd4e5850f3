package dev.vigil.rules.judge;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Per;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.calendar.Schedule;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.code.Selectors;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Selector;
import dev.vigil.rules.expression.Term;
import dev.vigil.rules.node.GaugeNode;
import dev.vigil.rules.node.LatestNode;
import dev.vigil.rules.node.Node;
import dev.vigil.rules.series.Series;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Ties the rules to one premise: which judges there are, and what each looks at in which span of time. */
final class Binding {
    private static final int ANY_QUALITY = -1;

    /** Of a series that is looked at, but never the reason for looking. */
    private static final int NO_INSTANT = 0;

    private final State state;
    private final Rulebase rules;
    private final Lanes lanes;
    private final Map<JudgeKey, List<Segment>> segments = new LinkedHashMap<>();
    private final Map<Shared, Node> known = new HashMap<>();

    /** What has to be equal for two rules to share a node; the bound of a count can be a limit of the premise. */
    private record Shared(
            Term term, int mask, List<Series> series, @Nullable Premise premise, @Nullable Device device) {}

    private Binding(State state, Rulebase rules) {
        this.state = state;
        this.rules = rules;
        this.lanes = new Lanes(state, rules);
    }

    /** The segments of every judge that the rules call for at this premise. */
    static Map<JudgeKey, List<Segment>> of(State state, Rulebase rules) {
        Binding binding = new Binding(state, rules);
        binding.lanes.expected();
        int lanes = -1;
        // a rule may ask for a series that nobody had thought of, and an earlier rule would have looked at it too
        while (lanes != binding.lanes.count()) {
            lanes = binding.lanes.count();
            binding.segments.clear();
            binding.known.clear();
            binding.bindAll();
        }
        return binding.segments;
    }

    private void bindAll() {
        for (Rulebase.Line line : rules.lines()) {
            for (long from : edges(state, line)) {
                bind(line, from);
            }
        }
    }

    private static Set<Long> edges(State state, Rulebase.Line line) {
        TreeSet<Long> edges = new TreeSet<>();
        for (long from : line.from()) {
            edges.add(from);
        }
        state.registry.forEach(revision -> edges.add(revision.from()));
        return edges;
    }

    private State.Revision revisionAt(long time) {
        int index = state.registry.size() - 1;
        while (index > 0 && state.registry.get(index).from() > time) {
            index--;
        }
        return state.registry.get(index);
    }

    private void bind(Rulebase.Line line, long from) {
        State.Revision revision = revisionAt(from);
        Premise premise = revision.premise();
        Program written = line.at(from);
        Program program = written == null ? null : written.of(premise);
        Map<JudgeKey, Frame> frames = new HashMap<>();
        if (program != null && program.rule().scope().covers(premise)) {
            frames = frames(program, premise);
        }
        for (Map.Entry<JudgeKey, List<Segment>> known : segments.entrySet()) {
            if (known.getKey().rule().equals(line.rule()) && !frames.containsKey(known.getKey())) {
                known.getValue().add(Segment.nothing(from));
            }
        }
        frames.forEach((key, frame) -> segments.computeIfAbsent(key, unused -> before(from))
                .add(Segment.of(from, frame, revision.signature())));
    }

    private static List<Segment> before(long from) {
        List<Segment> list = new ArrayList<>(1);
        if (from > Long.MIN_VALUE) {
            list.add(Segment.nothing(Long.MIN_VALUE));
        }
        return list;
    }

    private Map<JudgeKey, Frame> frames(Program program, Premise premise) {
        Map<JudgeKey, Frame> frames = new LinkedHashMap<>();
        if (Areas.is(premise.id()) != (program.rule().per() == Per.AREA)) {
            return frames;
        }
        if (program.rule().per() == Per.DEVICE) {
            for (String id : lanes.devices(premise)) {
                Device device = lanes.device(premise, id);
                if (program.rule().scope().covers(device) && lanes.sends(device, program)) {
                    frames.put(key(program, id), frame(program, premise, device));
                }
            }
        } else {
            Frame frame = frame(program, premise, null);
            if (frame.series().length > 0) {
                frames.put(key(program, program.rule().per() == Per.AREA ? premise.area() : premise.id()), frame);
            }
        }
        return frames;
    }

    private JudgeKey key(Program program, String unit) {
        return new JudgeKey(program.rule().id(), program.rule().per(), state.premise, unit);
    }

    private Frame frame(Program program, Premise premise, @Nullable Device device) {
        int mask = mask(program);
        Nodes nodes = new Nodes(rules, lanes, program, premise, device, mask);
        List<Node> built = new ArrayList<>();
        Gauges.Builder gauges = new Gauges.Builder();
        Map<Series, Integer> looked = new LinkedHashMap<>();
        for (Term term : program.terms()) {
            Node node = shared(nodes, term, mask, premise, device);
            built.add(node);
            if (node instanceof GaugeNode gauge) {
                Series[] measured = nodes.series(Selectors.of(term).get(0));
                if (measured.length == 1 || gauge instanceof LatestNode) {
                    gauges.add(gauge, measured);
                }
            }
            int qualities = term instanceof Term.Silent ? ANY_QUALITY : mask;
            for (Selector selector : Selectors.of(term)) {
                for (Series series : nodes.series(selector)) {
                    looked.merge(series, qualities, (a, b) -> a | b);
                }
            }
            if (term instanceof Term.Silent) {
                for (Series series : nodes.parents().series()) {
                    looked.merge(series, ANY_QUALITY, (a, b) -> a | b);
                }
                Series outages = nodes.outages();
                if (outages != null) {
                    looked.put(outages, NO_INSTANT);
                }
            }
        }
        Series[] series = looked.keySet().toArray(new Series[0]);
        int[] masks = looked.values().stream().mapToInt(Integer::intValue).toArray();
        Schedule schedule =
                new Schedule(program.rule().judgement().active(), rules.calendars(), ZoneId.of(premise.zone()));
        return Frame.of(
                program,
                built.toArray(new Node[0]),
                series,
                masks,
                schedule,
                premise,
                device,
                onlyEvents(series, program),
                gauges.build());
    }

    /** Rules that compute the same of the same series share the node that does. */
    private Node shared(Nodes nodes, Term term, int mask, Premise premise, @Nullable Device device) {
        if (!(term instanceof Term.Latest || term instanceof Term.Window)) {
            return nodes.of(term);
        }
        List<Series> series = List.of(nodes.series(Selectors.of(term).get(0)));
        boolean bounded = term instanceof Term.Window window
                && window.test() != null
                && !(window.test().bound() instanceof Expression.Constant);
        Shared key = new Shared(term, mask, series, bounded ? premise : null, bounded ? device : null);
        return known.computeIfAbsent(key, unused -> nodes.of(term));
    }

    private static boolean onlyEvents(Series[] series, Program program) {
        for (Series one : series) {
            if (one.metric().kind() != Metric.Kind.EVENT) {
                return false;
            }
        }
        return !Selectors.anyLevel(program.terms());
    }

    private static int mask(Program program) {
        int mask = 0;
        for (Quality quality : program.rule().judgement().quality()) {
            mask |= 1 << quality.code();
        }
        return mask;
    }
}
