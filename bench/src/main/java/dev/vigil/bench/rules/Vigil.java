package dev.vigil.bench.rules;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
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
import java.util.Map;

/** The engine of the warning job, with its corrections, evidence and texts, as the job calls it. */
final class Vigil implements Contender {
    private static final long HORIZON = 10 * 60_000L;

    private final Engine engine;
    private final Premise[] premises;
    private final PremiseState[] states;
    private final Kind[] kinds;
    private final long[] opened = new long[Kind.values().length];
    private final AlertSink sink = this::publish;
    private final Readings readings;

    Vigil(List<Threshold> rules, int count) {
        this(rules, count, HORIZON);
    }

    /** @param horizon within which late readings are judged, ms */
    Vigil(List<Threshold> rules, int count, long horizon) {
        readings = new Readings(count);
        kinds = rules.stream().map(Threshold::kind).toArray(Kind[]::new);
        Metrics known = metrics();
        Problems problems = new Problems();
        StringBuilder text = new StringBuilder();
        rules.forEach(rule -> text.append(text(rule)));
        RuleBook book = new RuleBook(1, 0, RuleFolder.parse(text.toString(), "bench", known, problems));
        problems.refuseIfAny();
        engine = Engine.of(
                List.of(book), known, Calendars.NONE, EngineOptions.defaults().correctWithin(horizon));
        premises = new Premise[count];
        states = new PremiseState[count];
        List<Device> all = devices();
        for (int i = 0; i < count; i++) {
            premises[i] = Premise.bare(readings.premises()[i], all);
            states[i] = engine.fresh(readings.premises()[i]);
            engine.registryChanged(states[i], null, premises[i], Tape.START, sink);
        }
    }

    private Metrics metrics() {
        List<Metric> all = new ArrayList<>();
        for (String metric : readings.metrics()) {
            all.add(new Metric(metric, Bilingual.of(metric), Metric.Kind.LEVEL, "", List.of(), 0, 200, Double.NaN));
        }
        return new Metrics(all);
    }

    private List<Device> devices() {
        List<Device> all = new ArrayList<>();
        for (int i = 0; i < Tape.DEVICES; i++) {
            List<String> sent = List.of(readings.metrics()).subList(i * Tape.PER_DEVICE, (i + 1) * Tape.PER_DEVICE);
            all.add(new Device(
                    readings.devices()[i], List.of(), null, null, null, 0, sent, Map.of(), Map.of(), Map.of()));
        }
        return all;
    }

    private static String text(Threshold rule) {
        String metric = Readings.metric(rule.metric());
        String other = Readings.metric(rule.other());
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

    /** As {@link Readings#take}. */
    void take(Tape tape, int second, int from, int to, long time, int first) {
        readings.take(tape, second, from, to, time, first);
    }

    @Override
    public void judge() {
        for (int i = 0; i < readings.count(); i++) {
            int premise = readings.premise(i);
            engine.observe(states[premise], premises[premise], readings.reading(i), sink);
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
