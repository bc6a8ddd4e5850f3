package dev.vigil.rules.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.Premises;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.Scene;
import dev.vigil.rules.calendar.Calendars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Readings that come in order and mostly tell nothing new, as nearly all do: long walks around the bounds of rules over
 * windows. Whatever the engine does not look at, it has to say what the reference finds.
 */
class QuietReadingsTest {
    private static final long START = Scene.time("10:00");
    private static final long END = Scene.time("11:00");
    private static final int FIRST = Integer.getInteger("vigil.property.first", 0);
    private static final int ROUNDS = Integer.getInteger("vigil.property.rounds", 60);
    private static final Premise PREMISE = Premises.withDevices(
            Premise.bare("p", List.of()), 0, Premises.device("d1", "production", 0), Premises.device("d2", null, 0));

    @Test
    void whatIsNotLookedAtWouldHaveChangedNothing() {
        for (int seed = FIRST; seed < FIRST + ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Rule> rules = rules(random);
            List<Sample> samples = samples(random);
            List<String> expected = Reference.judge(rules, new World(samples, PREMISE, Long.MAX_VALUE), END).stream()
                    .map(Outcome::toString)
                    .sorted()
                    .toList();
            assertThat(judge(rules, samples))
                    .as(
                            "seed %d, rules %s",
                            seed, rules.stream().map(Rule::text).toList())
                    .isEqualTo(expected);
        }
    }

    private static List<Rule> rules(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            text.append("- id: r" + i + "\n  title: t\n");
            text.append(random.nextInt(4) == 0 ? "  per: premise\n" : "");
            text.append("  when: " + comparison(random) + (random.nextBoolean() ? "" : " && " + comparison(random)));
            text.append(random.nextBoolean() ? "\n" : "\n  for: 2m\n");
            text.append(random.nextBoolean() ? "" : "  clear: " + comparison(random) + "\n");
        }
        return Scene.parse(text.toString());
    }

    private static String comparison(Random random) {
        String metric = random.nextInt(4) == 0 ? "noise" : "pm10";
        String window = "(" + metric + ", '" + List.of("1m", "3m", "10m").get(random.nextInt(3)) + "')";
        if (random.nextInt(5) == 0) {
            return "count" + window.replace(",", " > " + (99 + random.nextInt(5)) + ",")
                    + (random.nextBoolean() ? " >= " : " < ")
                    + (1 + random.nextInt(30));
        }
        String number =
                switch (random.nextInt(8)) {
                    case 0 -> metric;
                    case 1 -> "max" + window;
                    case 2 -> "min" + window;
                    case 3 -> "first" + window;
                    case 4 -> "100 + count" + window.replace(",", " > 104,");
                    default -> "avg" + window;
                };
        return number + (random.nextBoolean() ? " > " : " < ") + (97 + random.nextInt(9));
    }

    private static List<Sample> samples(Random random) {
        List<Sample> samples = new ArrayList<>();
        for (String device : List.of("d1", "d2")) {
            for (String metric : List.of("pm10", "noise")) {
                boolean steps = random.nextBoolean();
                int slowest = random.nextBoolean() ? 2 : 15;
                long end = START + (slowest == 2 ? 8 : 25) * 60_000L;
                double level = 100;
                for (long at = START; at < end; at += 1000L * (1 + random.nextInt(slowest))) {
                    level = steps ? step(random, level) : level + random.nextInt(5) - 2 + (100 - level) / 20;
                    double spike = random.nextInt(50) == 0 ? random.nextInt(81) - 40 : 0;
                    Quality quality = random.nextInt(200) == 0 ? Quality.FAULT : Quality.NORMAL;
                    double value = Math.rint(10 * level + (steps ? 0 : spike)) / 10;
                    samples.add(new Sample("p", device, metric, at, value, quality));
                }
            }
        }
        samples.sort(Comparator.comparingLong(Sample::at));
        return samples;
    }

    /** A level that stays for a while, then is another: means go slowly from the one to the other. */
    private static double step(Random random, double level) {
        return random.nextInt(60) == 0 ? 96 + random.nextInt(100) / 10.0 : level;
    }

    private static List<String> judge(List<Rule> rules, List<Sample> samples) {
        Engine engine =
                Engine.of(List.of(new RuleBook(1, 0, rules)), Scene.METRICS, Calendars.NONE, EngineOptions.defaults());
        PremiseState state = engine.fresh("p");
        Map<String, Alert> last = new LinkedHashMap<>();
        engine.registryChanged(state, null, PREMISE, START - 60_000, alert -> last.put(alert.id(), alert));
        for (Sample sample : samples) {
            engine.observe(state, PREMISE, sample.received(sample.at() + 1), alert -> last.put(alert.id(), alert));
        }
        engine.advance(state, PREMISE, END, alert -> last.put(alert.id(), alert));
        return last.values().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(EveryOrderTest::outcome)
                .map(Outcome::toString)
                .sorted()
                .toList();
    }
}
