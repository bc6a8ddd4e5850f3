package dev.vigil.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.Premises;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.Scene;
import dev.vigil.rules.calendar.Calendars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules that look beyond their premise: at the figures of the area, and at its alerts. */
class AreaTest {
    private static final long MINUTE = 60_000;
    private static final String ABOVE_THE_AREA =
            """
            - id: above
              title: above
              per: premise
              when: avg(pm10, '10m') - area.avg(pm10, '10m') > 80
              for: 5m
            """;
    private static final String CLUSTER =
            """
            - id: gas
              title: gas
              when: gas > 25
            - id: cluster
              title: cluster
              per: area
              when: alerts('gas', area, '10m') >= 2
              clear_for: 10m
            """;

    private final List<Alert> alerts = new ArrayList<>();

    @Test
    void aSiteThatIsDustierThanItsAreaRaises() {
        Trial trial = district(ABOVE_THE_AREA, "a", "b", "c");
        for (int minute = 0; minute < 20; minute++) {
            dust(trial, "a", minute, 300);
            dust(trial, "b", minute, 60);
            dust(trial, "c", minute, 90);
        }
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.premise()).isEqualTo("a");
            assertThat(alert.value()).isEqualTo(300 - 150);
        });
    }

    @Test
    void aDustyDayOfTheWholeAreaIsNobodysFault() {
        Trial trial = district(ABOVE_THE_AREA, "a", "b", "c");
        for (int minute = 0; minute < 20; minute++) {
            for (String premise : List.of("a", "b", "c")) {
                dust(trial, premise, minute, 600);
            }
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void oneThatStandsAloneHasNothingToCompareWith() {
        Trial trial = district(ABOVE_THE_AREA, "a");
        for (int minute = 0; minute < 20; minute++) {
            dust(trial, "a", minute, 600);
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void lateDataOfANeighbourCorrectsTheAlertsOfAll() {
        Trial trial = district(ABOVE_THE_AREA, "a", "b", "c");
        for (int minute = 0; minute < 20; minute++) {
            dust(trial, "a", minute, 300);
            dust(trial, "b", minute, 60);
            dust(trial, "c", minute, 60);
        }
        assertThat(open()).containsExactly("above a");
        for (int minute = 0; minute < 20; minute++) {
            for (String neighbour : List.of("b", "c")) {
                trial.observe(sample(neighbour, "pm10", start() + minute * MINUTE + 1, 250)
                        .receivedAt(start() + 21 * MINUTE));
            }
        }
        trial.tick(start() + 23 * MINUTE);
        assertThat(open()).isEmpty();
        assertThat(alerts.get(alerts.size() - 1).state()).isEqualTo(AlertState.WITHDRAWN);
    }

    @Test
    void everyOrderOfArrivalEndsInTheSameAlerts() {
        Random random = new Random(3);
        for (int round = 0; round < 12; round++) {
            List<Observation> samples = new ArrayList<>();
            for (String premise : List.of("a", "b", "c")) {
                double level = 100;
                for (int i = 0; i < 90; i++) {
                    level = Math.max(0, level + random.nextInt(121) - 60);
                    samples.add(sample(premise, "pm10", start() + i * 20_000L + random.nextInt(3), level));
                    samples.add(sample(premise, "gas", start() + i * 20_000L, random.nextInt(28)));
                }
            }
            List<String> straight = outcome(samples);
            assertThat(straight).isNotEmpty();
            Collections.shuffle(samples, random);
            assertThat(outcome(samples)).as("round %d", round).isEqualTo(straight);
        }
    }

    @Test
    void twoAlertsInTheAreaWithinTenMinutesMakeACluster() {
        Trial trial = district(CLUSTER, "a", "b", "c");
        trial.observe(sample("a", "gas", start(), 30).receivedAt(start()));
        trial.observe(sample("b", "gas", start() + 4 * MINUTE, 30).receivedAt(start() + 4 * MINUTE));
        trial.tick(start() + 5 * MINUTE);
        assertThat(alerts).extracting(Alert::rule).containsExactly("gas", "gas", "cluster");
        Alert cluster = alerts.get(2);
        assertThat(cluster.area()).isEqualTo("north");
        assertThat(cluster.openedAt()).isEqualTo(start() + 4 * MINUTE);
        assertThat(cluster.value()).isEqualTo(2);
    }

    @Test
    void anAlertThatIsWithdrawnNoLongerCounts() {
        Trial trial = district(CLUSTER, "a", "b");
        trial.observe(sample("a", "gas", start(), 30).receivedAt(start()));
        trial.observe(sample("b", "gas", start() + MINUTE, 30).receivedAt(start() + MINUTE));
        trial.tick(start() + 2 * MINUTE);
        assertThat(open()).contains("cluster area:north");
        trial.observe(sample("b", "gas", start() + MINUTE, 3).receivedAt(start() + 3 * MINUTE));
        trial.tick(start() + 4 * MINUTE);
        assertThat(open()).containsExactly("gas a");
        assertThat(alerts.get(alerts.size() - 1).state()).isEqualTo(AlertState.WITHDRAWN);
    }

    @Test
    void alertsAtThePremiseItselfAreSeenAtOnce() {
        Trial trial = district(
                """
                - id: gas
                  title: gas
                  when: gas > 25
                - id: twice
                  title: twice
                  per: premise
                  when: alerts('gas', premise, '10m') >= 2
                """,
                "a");
        trial.observe(sample("a", "gas", start(), 30).receivedAt(start()));
        trial.observe(sample("a", "gas", start() + MINUTE, 3).receivedAt(start() + MINUTE));
        trial.observe(sample("a", "gas", start() + 2 * MINUTE, 30).receivedAt(start() + 2 * MINUTE));
        assertThat(open()).containsExactly("gas a", "twice a");
    }

    private List<String> outcome(List<Observation> samples) {
        alerts.clear();
        Trial trial = district(ABOVE_THE_AREA.replace("for: 5m", "for: 40s") + CLUSTER, "a", "b", "c");
        long received = start() + 40 * MINUTE;
        for (Observation sample : samples) {
            trial.observe(sample.receivedAt(received++));
        }
        trial.tick(start() + 90 * MINUTE);
        return alerts.stream()
                .collect(LinkedHashMap<String, Alert>::new, (map, alert) -> map.put(alert.id(), alert), Map::putAll)
                .values()
                .stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(alert -> alert.rule() + " " + alert.premise() + " " + alert.state() + " " + alert.beganAt() + "-"
                        + alert.openedAt() + "-" + alert.clearedAt() + " " + alert.value())
                .sorted()
                .toList();
    }

    private List<String> open() {
        Map<String, Alert> last = new LinkedHashMap<>();
        alerts.forEach(alert -> last.put(alert.id(), alert));
        return last.values().stream()
                .filter(Alert::isOpen)
                .map(alert -> alert.rule() + " " + alert.premise())
                .toList();
    }

    private Trial district(String rules, String... premises) {
        Trial trial = new Trial(
                new RuleBook(1, 0, Scene.parse(rules)),
                Scene.METRICS,
                Calendars.NONE,
                EngineOptions.defaults(),
                alerts::add);
        List<Premise> registry = new ArrayList<>();
        for (String premise : premises) {
            registry.add(Premises.inArea(premise, "north"));
        }
        trial.register(registry);
        trial.tick(start());
        return trial;
    }

    private static void dust(Trial trial, String premise, int minute, double value) {
        long at = start() + minute * MINUTE + 1;
        trial.observe(sample(premise, "pm10", at, value).receivedAt(at));
    }

    private static Observation sample(String premise, String metric, long at, double value) {
        return Observation.of("d-" + premise, metric, at, value, Quality.NORMAL).placed(premise, "d-" + premise);
    }

    private static long start() {
        return Scene.time("10:00");
    }
}
