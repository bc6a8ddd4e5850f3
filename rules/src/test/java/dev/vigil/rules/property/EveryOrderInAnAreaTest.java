package dev.vigil.rules.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.Per;
import dev.vigil.rules.Premises;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Scene;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Openings;
import dev.vigil.rules.trial.District;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules over the figures and the alerts of an area come to what the reference finds, in whatever order samples arrive. */
class EveryOrderInAnAreaTest {
    private static final String AREA = "north";
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final long START = Scene.time("10:00");
    private static final long END = Scene.time("12:00");
    private static final int FIRST = Integer.getInteger("vigil.property.first", 0);
    private static final int ROUNDS = Integer.getInteger("vigil.property.rounds", 60);

    @Test
    void everyOrderOfArrivalInADistrictEndsInTheAlertsOfTheReference() {
        for (int round = FIRST; round < FIRST + ROUNDS; round++) {
            Random random = new Random(round);
            List<Rule> rules = new AreaRules(random).some();
            List<Sample> samples = samples(random);
            List<String> expected = reference(rules, samples);
            assertThat(engine(rules, arrivals(random, samples)))
                    .as(
                            "seed %d, rules %s",
                            round, rules.stream().map(Rule::text).toList())
                    .isEqualTo(expected);
        }
    }

    private static List<Sample> samples(Random random) {
        List<Sample> samples = new ArrayList<>();
        for (String premise : NAMES) {
            for (String device : List.of("1-" + premise, "2-" + premise)) {
                dust(random, premise, device, samples);
                for (int i = random.nextInt(6); i > 0; i--) {
                    long at = START + 10_000L * random.nextInt(2 * 60);
                    samples.removeIf(
                            one -> one.device().equals(device) && one.metric().equals("rat") && one.at() == at);
                    samples.add(new Sample(premise, device, "rat", at, 1, Quality.NORMAL));
                }
            }
        }
        return samples;
    }

    /** Often at the same instants as the other device. */
    private static void dust(Random random, String premise, String device, List<Sample> samples) {
        double level = 100;
        for (long at = START; at < START + 20 * 60_000; ) {
            level = Math.max(0, Math.min(200, level + random.nextInt(61) - 30));
            samples.add(new Sample(premise, device, "pm10", at, Math.rint(level), quality(random)));
            at += 5000L * (1 + random.nextInt(random.nextInt(20) == 0 ? 180 : 12));
        }
    }

    private static Quality quality(Random random) {
        int dice = random.nextInt(20);
        return dice == 0 ? Quality.FAULT : dice == 1 ? Quality.UNKNOWN : Quality.NORMAL;
    }

    /** In some order; some come twice, some were wrong at first. */
    private static List<Observation> arrivals(Random random, List<Sample> samples) {
        int spread = List.of(1, 3_000, 60_000, 30 * 60_000).get(random.nextInt(4));
        List<Observation> arrivals = new ArrayList<>();
        for (Sample sample : samples) {
            long received = sample.at() + 1 + random.nextInt(spread);
            if (random.nextInt(20) == 0 && sample.metric().equals("pm10")) {
                arrivals.add(sample.reading(300).received(received));
                received += 1 + random.nextInt(90_000);
            }
            arrivals.add(sample.received(received));
            if (random.nextInt(20) == 0) {
                arrivals.add(sample.received(received + random.nextInt(60_000)));
            }
        }
        arrivals.sort(Comparator.comparingLong(Observation::received));
        return arrivals;
    }

    private static List<String> engine(List<Rule> rules, List<Observation> arrivals) {
        Map<String, Alert> last = new LinkedHashMap<>();
        List<Premise> premises =
                NAMES.stream().map(name -> Premises.inArea(name, AREA)).toList();
        District district = new District(rules, premises, alert -> last.put(alert.id(), alert));
        district.tick(START - 60_000);
        arrivals.forEach(district::observe);
        district.tick(END);
        return last.values().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(alert -> alert.premise() + " " + EveryOrderTest.outcome(alert))
                .sorted()
                .toList();
    }

    private static List<String> reference(List<Rule> rules, List<Sample> samples) {
        AreaFigures seen = new AreaFigures(AREA, samples);
        List<Sample> known = new ArrayList<>(samples);
        known.addAll(seen.levels("pm10"));
        known.addAll(seen.events("rat", false));
        List<String> outcomes = new ArrayList<>();
        for (Rule rule : rules) {
            List<Sample> openings = new ArrayList<>();
            for (String place : rule.per() == Per.AREA ? List.of(Areas.id(AREA)) : NAMES) {
                World world = new World(visible(known, place), Premises.inArea(place, AREA), Long.MAX_VALUE);
                List<Outcome> found = Reference.judge(rule, world, END);
                found.forEach(one -> outcomes.add(place + " " + one));
                openings.addAll(Reference.openings(rule, place, found));
            }
            known.addAll(openings);
            known.addAll(new AreaFigures(AREA, openings).events(Openings.series(rule.id()), true));
        }
        return outcomes.stream().sorted().toList();
    }

    private static List<Sample> visible(List<Sample> samples, String place) {
        return samples.stream()
                .filter(one -> one.premise().equals(place) || one.premise().equals(Areas.id(AREA)))
                .toList();
    }
}
