package dev.vigil.bench.rules;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same loop when it is given what engines are given: observations, in which metrics have names. The rest of the
 * distance between an engine and the loop is the engine's own.
 */
final class NamedLoop implements Contender {
    private final ArrayLoop loop;
    private final Readings readings;
    private final Map<String, Integer> metrics = new HashMap<>();

    NamedLoop(List<Threshold> rules, int premises) {
        loop = new ArrayLoop(rules, premises);
        readings = new Readings(premises);
        for (int metric = 0; metric < Tape.METRICS; metric++) {
            metrics.put(readings.metrics()[metric], metric);
        }
    }

    @Override
    public String name() {
        return "named loop";
    }

    @Override
    public void take(Tape tape, int second, int from, int to) {
        readings.take(tape, second, from, to, tape.time(second), 0);
    }

    @Override
    public void judge() {
        for (int i = 0; i < readings.count(); i++) {
            Observation o = readings.reading(i);
            Integer metric = metrics.get(o.metric());
            if (metric != null && o.quality() == Quality.NORMAL) {
                loop.reading(readings.premise(i), metric, o.at(), (int) Math.round(100 * o.value()));
            }
        }
    }

    @Override
    public void end(long time) {
        loop.end(time);
    }

    @Override
    public long alerts(Kind kind) {
        return loop.alerts(kind);
    }
}
