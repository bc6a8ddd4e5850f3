package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.trial.EvidenceReplay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code anomaly(metric)} in a rule, with readings every ten minutes over five days. */
class AnomalyTest {
    private static final long STEP = 10 * 60_000L;
    private static final long HOUR = 60 * 60_000L;
    private static final int DAYS = 5;
    private static final int SURGE = 600;
    private static final int FLAGGED = 650;
    private static final int READINGS = DAYS * 144;

    @Test
    void anUnusualReadingOpensAnAlert() {
        Scene scene = run(inOrder(1), 0);
        assertThat(scene.published()).anySatisfy(alert -> {
            assertThat(alert.openedAt()).isEqualTo(at(SURGE));
            assertThat(alert.reason().zh()).contains("异常程度");
        });
    }

    @Test
    void aReadingThatIsFlaggedIsNotLookedAt() {
        assertThat(run(inOrder(1), 0).published()).noneMatch(alert -> alert.beganAt() == at(FLAGGED));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5})
    void anyOrderWithinTheHorizonAndARestartEndInTheSameAlerts(long seed) {
        List<Observation> shuffled = shuffled(inOrder(seed), new Random(seed));
        assertThat(standing(run(shuffled, 0))).isEqualTo(standing(run(inOrder(seed), 0)));
        assertThat(standing(run(shuffled, 605))).isEqualTo(standing(run(inOrder(seed), 0)));
    }

    /** The reference: a detector alone, over the normal readings in their order; an hour of quiet ends an alert. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5})
    void alertsOpenWhereTheDetectorAloneSaysSo(long seed) {
        Detector detector = new Detector(Detector.WEEK);
        List<Long> expected = new ArrayList<>();
        long quietSince = 0;
        for (Observation reading : inOrder(seed)) {
            if (reading.quality() != Quality.NORMAL) {
                continue;
            }
            boolean unusual = detector.score(reading.at(), reading.value()) > Detector.UNUSUAL;
            boolean over = quietSince >= 0 && reading.at() - quietSince >= HOUR;
            if (unusual && over) {
                expected.add(reading.at());
            }
            if (unusual) {
                quietSince = -1;
            } else if (quietSince == -1) {
                quietSince = reading.at();
            }
        }
        List<Long> opened = run(shuffled(inOrder(seed), new Random(seed)), 0).published().stream()
                .collect(Collectors.toMap(Alert::id, alert -> alert, (before, after) -> after))
                .values()
                .stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(Alert::openedAt)
                .sorted()
                .toList();
        assertThat(opened).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void theEvidenceBearsTheAlert() {
        Alert alert = run(inOrder(1), 0).published().stream()
                .filter(one -> one.openedAt() == at(SURGE))
                .findFirst()
                .orElseThrow();
        Evidence evidence = Objects.requireNonNull(alert.evidence());
        assertThat(evidence.learned()).hasSize(1);
        List<Observation> samples =
                evidence.samples().stream().map(ObservationBytes::read).toList();
        EvidenceReplay replay = new EvidenceReplay(Scene.METRICS, Calendars.NONE, EngineOptions.defaults());
        assertThat(replay.differences(
                        EvidenceReplay.Said.of(alert),
                        evidence.from(),
                        samples,
                        evidence.ruleText(),
                        evidence.registryText(),
                        evidence.learned()))
                .isEmpty();
    }

    private static Scene run(List<Observation> observations, int restartAfter) {
        Scene scene = Scene.rule("when: anomaly(pm10) > 0.5", "clear_for: 1h");
        long clock = 0;
        for (int i = 0; i < observations.size(); i++) {
            clock = Math.max(clock, at(i) + 3 * STEP);
            scene.observe(observations.get(i), clock);
            if (i == restartAfter) {
                scene.restart();
            }
        }
        return scene;
    }

    /** What stands at the end: which alerts, from when to when. */
    private static List<String> standing(Scene scene) {
        return scene.published().stream()
                .collect(Collectors.toMap(Alert::id, alert -> alert, (before, after) -> after))
                .values()
                .stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .map(alert -> alert.openedAt() + " " + alert.clearedAt() + " " + alert.value())
                .sorted()
                .toList();
    }

    private static List<Observation> inOrder(long seed) {
        Random random = new Random(seed);
        List<Observation> readings = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            double usual = 60 - 30 * Math.cos(2 * Math.PI * i / 144) + random.nextGaussian();
            Quality quality = i == FLAGGED ? Quality.FAULT : Quality.NORMAL;
            double reading = i == SURGE ? 400 : i == FLAGGED ? 9_000 : usual;
            readings.add(Observation.of("d", "pm10", at(i), reading, quality));
        }
        return readings;
    }

    /** Neighbours change places, and none is late by more than the horizon. */
    private static List<Observation> shuffled(List<Observation> ordered, Random random) {
        List<Observation> shuffled = new ArrayList<>(ordered);
        for (int i = 0; i + 4 < shuffled.size(); i += 4) {
            Collections.shuffle(shuffled.subList(i, i + 4), random);
        }
        return shuffled;
    }

    private static long at(int reading) {
        return Scene.time("00:00") + reading * STEP;
    }
}
