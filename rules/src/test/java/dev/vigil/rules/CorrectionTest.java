package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    @Test
    void aLateSampleThatDisprovesTheHoldWithdrawsTheAlert() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m")
                .pm10s("10:00", 200, "10:10", 200)
                .late("10:05", "10:12", "pm10", 100);
        assertThat(scene.story()).containsExactly("opened 10:00-10:10", "withdrawn 10:00-10:10");
        assertThat(scene.last().state()).isEqualTo(AlertState.WITHDRAWN);
        assertThat(scene.last().reason().en()).contains("7m late");
    }

    @Test
    void lateSamplesBackfillAnAlertThatWasMissed() {
        Scene scene =
                Scene.rule("when: pm10 > 150").pm10s("10:00", 100, "10:10", 100).late("10:05", "10:12", "pm10", 200);
        assertThat(scene.story()).containsExactly("backfilled 10:05-10:05-10:10");
        assertThat(scene.last().state()).isEqualTo(AlertState.CLEARED);
        assertThat(scene.last().evidence()).isNotNull();
    }

    @Test
    void anEarlierBeginningAmendsAndKeepsTheId() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10s("10:00", 100, "10:10", 200);
        String id = scene.last().id();
        scene.late("10:05", "10:12", "pm10", 210);
        assertThat(scene.story()).containsExactly("opened 10:10-10:10", "amended 10:05-10:05");
        assertThat(scene.last().id()).isEqualTo(id);
        assertThat(scene.last().revision()).isEqualTo(2);
    }

    @Test
    void aCorrectedValueReplacesTheEarlierOne() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10("10:00", 200).late("10:00", "10:01", "pm10", 100);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00", "withdrawn 10:00-10:00");
    }

    @Test
    void duplicatesChangeNothing() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10s("10:00", 200, "10:01", 201);
        scene.late("10:00", "10:02", "pm10", 200).late("10:01", "10:02", "pm10", 201);
        assertThat(scene.story()).containsExactly("opened 10:00-10:00");
        assertThat(scene.state().duplicates()).isEqualTo(2);
    }

    @Test
    @DisplayName("A sample too late to be judged is counted, and lost to nobody else (lesson 5)")
    void samplesBeyondTheHorizonAreCountedAndJudgedByNobody() {
        Scene scene = Scene.rule("when: pm10 > 150").pm10("12:00", 100).late("09:59", "12:00", "pm10", 999);
        assertThat(scene.story()).isEmpty();
        assertThat(scene.state().late()).isEqualTo(1);
    }

    @Test
    void aClearingThatIsDisprovedOpensTheSameAlertAgain() {
        Scene scene = Scene.rule("when: pm10 > 150", "clear_for: 5m")
                .pm10s("10:00", 200, "10:01", 100, "10:06", 100)
                .late("10:03", "10:07", "pm10", 300);
        assertThat(scene.published())
                .extracting(Alert::change)
                .containsExactly(AlertChange.OPENED, AlertChange.CLEARED, AlertChange.AMENDED);
        assertThat(scene.last().state()).isEqualTo(AlertState.OPEN);
        assertThat(scene.last().peak()).isEqualTo(300);
    }

    @Test
    void everyOrderOfArrivalEndsInTheSameAlerts() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            List<double[]> samples = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                samples.add(new double[] {Scene.time("10:00") + i * 30_000L, 100 + random.nextInt(100)});
            }
            List<String> straight = play(samples);
            Collections.shuffle(samples, random);
            assertThat(play(samples)).as("round %d", round).isEqualTo(straight);
        }
    }

    private static List<String> play(List<double[]> samples) {
        Scene scene = Scene.rule(
                "when: avg(pm10, '2m') > 150 || pm10 > 190",
                "for: 1m",
                "clear: pm10 < 140",
                "clear_for: 30s",
                "severity: blue",
                "ladder: [{when: pm10 > 195, severity: red}]");
        long received = Scene.time("10:20");
        for (double[] sample : samples) {
            scene.observe(
                    dev.vigil.domain.observation.Observation.of(
                            "d", "pm10", (long) sample[0], sample[1], dev.vigil.domain.observation.Quality.NORMAL),
                    received++);
        }
        return scene.tick("11:00").outcome();
    }

    /** At 10:01 the reading of ten o'clock was too old, and there was nothing else. Then came a faulty one of before. */
    @Test
    void aReadingThatIsNotJudgedCountsWhereADeadlineHasPassedIt() {
        Scene scene = Scene.rule("when: age(pm10) >= duration('1m') && share_valid(pm10, '1m') < 0.5")
                .pm10("10:00", 50)
                .tick("10:01:05");
        assertThat(scene.published()).isEmpty();
        Observation faulty = Observation.of("d", "pm10", Scene.time("10:00:30"), 50, Quality.FAULT);
        assertThat(scene.observe(faulty, Scene.time("10:01:10")).story()).containsExactly("opened 10:01-10:01");
    }
}
