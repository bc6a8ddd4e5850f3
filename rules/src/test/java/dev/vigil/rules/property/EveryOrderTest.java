package dev.vigil.rules.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.Premises;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.Scene;
import dev.vigil.rules.calendar.Calendars;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * For random rules and random series: every order of arrival within the horizon, with duplicates, with a restart
 * anywhere and with the clock moved anywhere in between, ends in the alerts that the reference finds.
 */
class EveryOrderTest {
    private static final long START = Scene.time("10:00");
    private static final long END = Scene.time("11:30");
    private static final int FIRST = Integer.getInteger("vigil.property.first", 0);
    private static final int ROUNDS = Integer.getInteger("vigil.property.rounds", 300);

    @Test
    void everyOrderOfArrivalEndsInTheAlertsOfTheReference() throws IOException {
        for (int round = FIRST; round < FIRST + ROUNDS; round++) {
            play(round);
        }
    }

    private static void play(long seed) throws IOException {
        Random random = new Random(seed);
        List<Rule> rules = new RandomRules(random).some();
        long interval = random.nextInt(3) == 0 ? 20_000 : 0;
        List<Sample> samples = samples(random);
        Premise premise = premise(interval);
        long carry = interval == 0 ? Long.MAX_VALUE : 3 * interval;
        List<String> expected = new ArrayList<>();
        rules.forEach(rule -> Reference.judge(rule, samples, carry, END).forEach(one -> expected.add(one.toString())));
        Collections.sort(expected);
        List<String> actual = run(random, rules, premise, arrivals(random, samples));
        assertThat(actual)
                .as(
                        "seed %d, interval %d, rules %s",
                        seed, interval, rules.stream().map(Rule::text).toList())
                .isEqualTo(expected);
    }

    private static Premise premise(long interval) {
        Device[] devices = {Premises.device("d1", null, interval), Premises.device("d2", null, interval)};
        return Premises.withDevices(Premise.bare("p", List.of()), 0, devices);
    }

    private static List<Sample> samples(Random random) {
        List<Sample> samples = new ArrayList<>();
        for (String device : List.of("d1", "d2")) {
            for (String metric : List.of("pm10", "noise")) {
                double level = 100;
                for (long at = START; at < START + 20 * 60_000; at += 1000L * (1 + random.nextInt(40))) {
                    level = Math.max(0, Math.min(200, level + random.nextInt(41) - 20));
                    samples.add(new Sample(device, metric, at, Math.rint(level), quality(random)));
                    at += random.nextInt(15) == 0 ? 120_000 : 0;
                }
            }
            for (String metric : List.of("no_helmet", "rat")) {
                for (int i = random.nextInt(12); i > 0; i--) {
                    long at = START + 1000L * random.nextInt(20 * 60);
                    samples.removeIf(known ->
                            known.device().equals(device) && known.metric().equals(metric) && known.at() == at);
                    samples.add(new Sample(device, metric, at, 1, Quality.NORMAL));
                }
            }
        }
        return samples;
    }

    private static Quality quality(Random random) {
        int dice = random.nextInt(20);
        return dice == 0 ? Quality.FAULT : dice == 1 ? Quality.UNKNOWN : Quality.NORMAL;
    }

    /** The samples in some order of arrival; some come twice, some have been wrong at first. */
    private static List<Observation> arrivals(Random random, List<Sample> samples) {
        long spread = new long[] {0, 3_000, 60_000, 30 * 60_000}[random.nextInt(4)];
        List<Observation> arrivals = new ArrayList<>();
        for (Sample sample : samples) {
            long received = sample.at() + 1 + (spread == 0 ? 0 : random.nextInt((int) spread));
            arrivals.add(sample.received(received));
            if (random.nextInt(20) == 0) {
                arrivals.add(sample.received(received + random.nextInt(60_000)));
            }
            if (random.nextInt(40) == 0) {
                Sample wrong = new Sample(sample.device(), sample.metric(), sample.at(), 300, Quality.NORMAL);
                arrivals.add(wrong.received(Math.max(sample.at(), received - 1 - random.nextInt(10_000))));
            }
        }
        arrivals.sort(Comparator.comparingLong(Observation::received));
        // of two with the same time the true one has to be the later
        Map<String, Integer> lastTrue = new LinkedHashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Observation o = arrivals.get(i);
            if (o.value() != 300) {
                lastTrue.put(o.device() + o.metric() + o.at(), i);
            }
        }
        List<Observation> kept = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Observation o = arrivals.get(i);
            if (o.value() != 300 || lastTrue.get(o.device() + o.metric() + o.at()) > i) {
                kept.add(o);
            }
        }
        return kept;
    }

    private static List<String> run(Random random, List<Rule> rules, Premise premise, List<Observation> arrivals)
            throws IOException {
        Engine engine =
                Engine.of(List.of(new RuleBook(1, 0, rules)), Scene.METRICS, Calendars.NONE, EngineOptions.defaults());
        PremiseState state = engine.fresh("p");
        Map<String, Alert> last = new LinkedHashMap<>();
        for (Observation o : arrivals) {
            if (random.nextInt(10) == 0) {
                engine.advance(state, premise, o.received() - random.nextInt(20_000), alert -> note(last, alert));
            }
            if (random.nextInt(60) == 0) {
                state = restarted(state);
            }
            engine.observe(state, premise, o, alert -> note(last, alert));
        }
        engine.advance(state, premise, END, alert -> note(last, alert));
        return last.values().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(EveryOrderTest::outcome)
                .map(Outcome::toString)
                .sorted()
                .toList();
    }

    private static void note(Map<String, Alert> last, Alert alert) {
        Alert before = last.put(alert.id(), alert);
        int expected = before == null ? 1 : before.revision() + 1;
        assertThat(alert.revision()).as("revision of %s", alert).isEqualTo(expected);
    }

    private static Outcome outcome(Alert alert) {
        boolean open = alert.clearedAt() == null;
        return new Outcome(
                alert.rule(),
                alert.device() == null ? "p" : alert.device(),
                alert.beganAt(),
                alert.openedAt(),
                alert.clearedAt(),
                alert.severity().code(),
                alert.value(),
                alert.limit(),
                open ? 0 : alert.peak(),
                open ? 0 : alert.occurrences());
    }

    private static PremiseState restarted(PremiseState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        return PremiseState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Scene.METRICS);
    }
}
