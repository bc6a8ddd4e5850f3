package dev.vigil.rules.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.AlertSink;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * For random rules and random series: every order of arrival within the horizon, with duplicates, with a restart
 * anywhere and with the clock moved anywhere in between, ends in the alerts that the reference finds.
 */
class EveryOrderTest {
    private static final long START = Scene.time("10:00");
    private static final long END = Scene.time("11:30");
    private static final int FIRST = Integer.getInteger("vigil.property.first", 0);
    private static final int WRONG = 300;
    private static final int ROUNDS = Integer.getInteger("vigil.property.rounds", 300);

    @Test
    @DisplayName("Windows do not depend on when they are computed, nor on the order of arrival (lessons 6, 30)")
    void everyOrderOfArrivalEndsInTheAlertsOfTheReference() throws IOException {
        for (int round = FIRST; round < FIRST + ROUNDS; round++) {
            play(round);
        }
    }

    /** However often the clock was advanced, and whatever was restored in between: the same to the byte, and in that order. */
    @Test
    @DisplayName("Live, replayed and restored are one path (lesson 35)")
    void theClockAndRestartsChangeNoRevision() throws IOException {
        for (int round = FIRST; round < FIRST + ROUNDS; round++) {
            Play play = Play.of(new Random(round));
            List<String> straight = new ArrayList<>();
            run(null, play, alert -> straight.add(Json.text(alert)));
            List<String> disturbed = new ArrayList<>();
            run(new Random(round), play, alert -> disturbed.add(Json.text(alert)));
            assertThat(disturbed).as("seed %d, rules %s", round, play.texts()).isEqualTo(straight);
        }
    }

    /** What one seed makes. */
    private record Play(List<Rule> rules, World world, EngineOptions options, List<Observation> arrived) {
        static Play of(Random random) {
            List<Rule> rules = new RandomRules(random).some();
            long interval = random.nextInt(3) == 0 ? 20_000 : 0;
            boolean dense = rules.stream().anyMatch(rule -> rule.text().contains("anomaly("));
            World world = new World(
                    samples(random, dense ? 6 : 40),
                    premise(random, interval),
                    interval == 0 ? Long.MAX_VALUE : 3 * interval);
            long spread = new long[] {0, 3_000, 60_000, 30 * 60_000}[random.nextInt(4)];
            EngineOptions options = random.nextBoolean()
                    ? EngineOptions.defaults()
                    : EngineOptions.defaults().correctWithin(spread + 120_000);
            return new Play(rules, world, options, arrivals(random, world.samples(), spread));
        }

        List<String> texts() {
            return rules.stream().map(Rule::text).toList();
        }
    }

    private static void play(long seed) throws IOException {
        Random random = new Random(seed);
        Play play = Play.of(random);
        List<String> expected = Reference.judge(play.rules(), play.world(), END).stream()
                .map(Outcome::toString)
                .sorted()
                .toList();
        Map<String, Alert> last = new LinkedHashMap<>();
        run(random, play, alert -> note(last, alert));
        List<String> actual = last.values().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(EveryOrderTest::outcome)
                .map(Outcome::toString)
                .sorted()
                .toList();
        assertThat(actual)
                .as("seed %d, carry %d, rules %s", seed, play.world().carry(), play.texts())
                .isEqualTo(expected);
    }

    private static Premise premise(Random random, long interval) {
        List<Limit> limits = new ArrayList<>();
        if (random.nextBoolean()) {
            limits.add(limit("pm10", "hour", null, 110, "µg/m³", "10:00", "10:07"));
            limits.add(limit("pm10", "hour", null, 0.13, "mg/m³", "10:07", "10:40"));
            limits.add(limit("pm10", "hour", "d2", 90, "µg/m³", "10:05", "10:12"));
            limits.add(limit("noise", "instant", null, 100, "dB", "10:03", "11:00"));
        }
        Device[] devices = {Premises.device("d1", "production", interval), Premises.device("d2", "treatment", interval)
        };
        return Premises.withLimits(Premises.withDevices(Premise.bare("p", List.of()), 0, devices), limits);
    }

    private static Limit limit(
            String metric, String averaging, String device, double value, String unit, String from, String to) {
        return new Limit(metric, averaging, device, value, unit, null, Scene.time(from), Scene.time(to));
    }

    private static List<Sample> samples(Random random, int spacing) {
        List<Sample> samples = new ArrayList<>();
        for (String device : List.of("d1", "d2")) {
            for (String metric : List.of("pm10", "noise", Sample.TEXT)) {
                series(random, device, metric, metric.equals(Sample.TEXT) ? 120 : spacing, samples);
            }
            if (random.nextInt(4) == 0) {
                copy(random, device, samples);
            }
            for (String metric : List.of("no_helmet", "rat")) {
                for (int i = random.nextInt(12); i > 0; i--) {
                    long at = START + 1000L * random.nextInt(20 * 60);
                    samples.removeIf(known ->
                            known.device().equals(device) && known.metric().equals(metric) && known.at() == at);
                    samples.add(new Sample("p", device, metric, at, 1, Quality.NORMAL));
                }
            }
        }
        return samples;
    }

    private static void series(Random random, String device, String metric, int spacing, List<Sample> samples) {
        double level = 100;
        for (long at = START; at < START + 20 * 60_000; at += 1000L * (1 + random.nextInt(spacing))) {
            level = Math.max(0, Math.min(200, level + random.nextInt(41) - 20));
            double reading = random.nextInt(40) == 0 ? random.nextInt(201) : level;
            double value = metric.equals(Sample.TEXT) ? random.nextInt(3) : Math.rint(reading);
            samples.add(new Sample("p", device, metric, at, value, quality(random)));
            at += random.nextInt(15) == 0 ? 120_000 : 0;
        }
    }

    /** The noise of the device is its dust, from some time on. */
    private static void copy(Random random, String device, List<Sample> samples) {
        long from = START + random.nextInt(10 * 60_000);
        samples.removeIf(
                sample -> sample.device().equals(device) && sample.metric().equals("noise") && sample.at() >= from);
        samples.addAll(samples.stream()
                .filter(sample ->
                        sample.device().equals(device) && sample.metric().equals("pm10"))
                .filter(sample -> sample.at() >= from)
                .map(sample -> new Sample("p", device, "noise", sample.at(), sample.value(), sample.quality()))
                .toList());
    }

    private static Quality quality(Random random) {
        int dice = random.nextInt(20);
        return dice == 0 ? Quality.FAULT : dice == 1 ? Quality.UNKNOWN : Quality.NORMAL;
    }

    /** The samples in some order of arrival; some come twice, some have been wrong at first. */
    private static List<Observation> arrivals(Random random, List<Sample> samples, long spread) {
        List<Observation> arrivals = new ArrayList<>();
        for (Sample sample : samples) {
            long received = sample.at() + 1 + (spread == 0 ? 0 : random.nextInt((int) spread));
            arrivals.add(sample.received(received));
            if (random.nextInt(20) == 0) {
                arrivals.add(sample.received(received + random.nextInt(60_000)));
            }
            if (random.nextInt(40) == 0) {
                arrivals.add(
                        sample.reading(WRONG).received(Math.max(sample.at(), received - 1 - random.nextInt(10_000))));
            }
        }
        arrivals.sort(Comparator.comparingLong(Observation::received));
        // of two with the same time the true one has to be the later
        Map<String, Integer> lastTrue = new LinkedHashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Observation o = arrivals.get(i);
            if (!isWrong(o)) {
                lastTrue.put(o.device() + o.metric() + o.at(), i);
            }
        }
        List<Observation> kept = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Observation o = arrivals.get(i);
            if (!isWrong(o) || lastTrue.get(o.device() + o.metric() + o.at()) > i) {
                kept.add(o);
            }
        }
        return kept;
    }

    private static boolean isWrong(Observation o) {
        return o.value() == WRONG || ("V" + WRONG).equals(o.text());
    }

    /** @param disturbance null for none: every sample by itself, and no restart */
    private static void run(@Nullable Random disturbance, Play play, AlertSink out) throws IOException {
        Engine engine =
                Engine.of(List.of(new RuleBook(1, 0, play.rules())), Scene.METRICS, Calendars.NONE, play.options());
        Premise premise = play.world().premise();
        PremiseState state = engine.fresh("p");
        engine.registryChanged(state, null, premise, START - 60_000, out);
        for (Observation o : play.arrived()) {
            if (disturbance != null && disturbance.nextInt(10) == 0) {
                engine.advance(state, premise, o.received() - 1 - disturbance.nextInt(20_000), out);
            }
            if (disturbance != null && disturbance.nextInt(60) == 0) {
                state = restarted(state);
            }
            engine.observe(state, premise, o, out);
        }
        engine.advance(state, premise, END, out);
    }

    private static void note(Map<String, Alert> last, Alert alert) {
        Alert before = last.put(alert.id(), alert);
        int expected = before == null ? 1 : before.revision() + 1;
        assertThat(alert.revision()).as("revision of %s", alert).isEqualTo(expected);
    }

    static Outcome outcome(Alert alert) {
        boolean open = alert.clearedAt() == null;
        return new Outcome(
                alert.rule(),
                alert.device() == null ? "" : alert.device(),
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
