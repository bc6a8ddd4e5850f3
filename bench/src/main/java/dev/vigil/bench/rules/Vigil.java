package dev.vigil.bench.rules;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The engine of the warning job, with its corrections, evidence and texts, as the job calls it. */
final class Vigil implements Contender {
    private static final long HORIZON = 10 * 60_000L;

    private final Engine engine;
    private final Premise[] premises;
    private final PremiseState[] states;
    private final String[] metrics = new String[Tape.METRICS];
    private final String[] devices = new String[Tape.DEVICES];
    private final Kind[] kinds;
    private final long[] opened = new long[Kind.values().length];
    private final AlertSink sink = this::publish;
    private final int[] premiseOf;
    private final Observation[] readings;
    private int taken;

    Vigil(List<Threshold> rules, int count) {
        this(rules, count, HORIZON);
    }

    /** @param horizon within which late readings are judged, ms */
    Vigil(List<Threshold> rules, int count, long horizon) {
        for (int metric = 0; metric < metrics.length; metric++) {
            metrics[metric] = name(metric);
        }
        kinds = rules.stream().map(Threshold::kind).toArray(Kind[]::new);
        Metrics known = metrics();
        Problems problems = new Problems();
        StringBuilder text = new StringBuilder();
        rules.forEach(rule -> text.append(text(rule)));
        RuleBook book = new RuleBook(1, 0, RuleFolder.parse(text.toString(), "bench", known, problems));
        problems.refuseIfAny();
        engine = Engine.of(
                List.of(book), known, Calendars.NONE, EngineOptions.defaults().correctWithin(horizon));
        premiseOf = new int[count * Tape.DEVICES];
        readings = new Observation[count * Tape.DEVICES];
        premises = new Premise[count];
        states = new PremiseState[count];
        List<Device> all = devices();
        for (int i = 0; i < count; i++) {
            premises[i] = Premise.bare("p" + i, all);
            states[i] = engine.fresh("p" + i);
            engine.registryChanged(states[i], null, premises[i], Tape.START, sink);
        }
    }

    private static String name(int metric) {
        return String.format(Locale.ROOT, "m%02d", metric);
    }

    private Metrics metrics() {
        List<Metric> all = new ArrayList<>();
        for (String metric : metrics) {
            all.add(new Metric(metric, Bilingual.of(metric), Metric.Kind.LEVEL, "", List.of(), 0, 200, Double.NaN));
        }
        return new Metrics(all);
    }

    private List<Device> devices() {
        List<Device> all = new ArrayList<>();
        for (int i = 0; i < Tape.DEVICES; i++) {
            devices[i] = "d" + i;
            List<String> sent = List.of(metrics).subList(i * Tape.PER_DEVICE, (i + 1) * Tape.PER_DEVICE);
            all.add(new Device(devices[i], List.of(), null, null, null, 0, sent, Map.of(), Map.of(), Map.of()));
        }
        return all;
    }

    private static String text(Threshold rule) {
        String metric = name(rule.metric());
        String other = name(rule.other());
        String condition =
                switch (rule.kind()) {
                    case HOLD ->
                        "when: %s > %s\n  for: 5m\n  clear: %s < %s"
                                .formatted(metric, rule.over(), metric, rule.clear());
                    case MEAN -> "when: avg(%s, '5m') > %s".formatted(metric, rule.over());
                    case COUNT -> "when: count(%s > %s, '10m') >= 3".formatted(metric, rule.over());
                    case THEN ->
                        "per: premise\n  when: then(%s > %s, %s > %s, '5m')"
                                .formatted(metric, rule.over(), other, rule.bound());
                    case SILENCE -> "when: silent(%s, '10m')".formatted(metric);
                    case HIGH_LOW ->
                        "per: premise\n  when: %s > %s && %s < %s".formatted(metric, rule.over(), other, rule.bound());
                };
        return "- id: " + rule.name() + "\n  title: t\n  " + condition + "\n";
    }

    @Override
    public String name() {
        return "Vigil";
    }

    @Override
    public void take(Tape tape, int second, int from, int to) {
        take(tape, second, from, to, tape.time(second), 0);
    }

    /**
     * The readings of that second of the tape, as if it were another time and other premises.
     *
     * @param first the premise that takes the place of the tape's first
     */
    void take(Tape tape, int second, int from, int to, long time, int first) {
        taken = 0;
        for (int device = from; device < to; device++) {
            int hundredths = tape.hundredths(second, device);
            if (Tape.isReading(hundredths)) {
                premiseOf[taken] = first + device / Tape.DEVICES;
                readings[taken++] = new Observation(
                        premises[first + device / Tape.DEVICES].id(),
                        devices[device % Tape.DEVICES],
                        metrics[Tape.metric(second, device)],
                        time,
                        time,
                        hundredths / 100.0,
                        null,
                        null,
                        Quality.NORMAL,
                        false,
                        null,
                        0,
                        null,
                        null);
            }
        }
    }

    @Override
    public void judge() {
        for (int i = 0; i < taken; i++) {
            int premise = premiseOf[i];
            engine.observe(states[premise], premises[premise], readings[i], sink);
        }
    }

    private void publish(Alert alert) {
        int kind = kinds[Integer.parseInt(alert.rule().substring(1))].place();
        if (alert.change() == AlertChange.OPENED || alert.change() == AlertChange.BACKFILLED) {
            opened[kind]++;
        } else if (alert.change() == AlertChange.WITHDRAWN) {
            opened[kind]--;
        }
    }

    long raised() {
        return Arrays.stream(opened).sum();
    }

    @Override
    public void end(long time) {
        for (int i = 0; i < states.length; i++) {
            engine.advance(states[i], premises[i], time, sink);
        }
    }

    @Override
    public long alerts(Kind kind) {
        return opened[kind.place()];
    }
}
