package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.rollup.RollupRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The means of whole hours and days, valid by HJ 212-2017, annexes C and D. */
class MeanTest {
    private static final long MINUTE = 60_000;

    @Test
    void anHourNeedsFortyFiveValidMinutes() {
        assertThat(hour(45, 0).tick("11:00").story()).containsExactly("opened 11:00-11:00");
        assertThat(hour(44, 16).tick("11:00").story()).isEmpty();
    }

    @Test
    void ofSewageOneFlaggedSampleIsEnough() {
        EngineOptions sewage = EngineOptions.defaults().means(RollupRules.standard(Set.of("pm10")));
        Scene scene = Scene.rule("when: hour_mean(pm10) > 150").with(sewage);
        minutes(scene, 59, 1);
        assertThat(scene.tick("11:00").story()).isEmpty();
    }

    @Test
    void itIsJudgedWhenTheHourIsOverAndHoldsUntilTheNext() {
        Scene scene = hour(60, 0).tick("11:30");
        assertThat(scene.story()).containsExactly("opened 11:00-11:00");
        for (int minute = 0; minute < 60; minute++) {
            scene.pm10(at("11", minute), 10);
        }
        assertThat(scene.pm10("12:00", 10).story()).containsExactly("opened 11:00-11:00", "cleared 11:00-11:00-12:00");
    }

    @Test
    void aSampleOfTheHourThatComesLaterCorrectsIt() {
        Scene scene = hour(44, 0).tick("11:10");
        assertThat(scene.story()).isEmpty();
        assertThat(scene.late("10:50", "11:20", "pm10", 200).story()).containsExactly("opened 11:00-11:00");
    }

    @Test
    void aMeanStandsWhereItsIntervalBegins() {
        Scene scene = Scene.rule("when: hour_mean(pm10) > 150");
        for (int minute = 16; minute <= 60; minute++) {
            Observation mean = Observation.of("d", "pm10", Scene.time("10:00") + minute * MINUTE, 200, Quality.NORMAL)
                    .meanOver(MINUTE);
            scene.observe(mean, mean.at() + 500);
        }
        assertThat(scene.story())
                .as("the last of 45 minutes is that which ends at 11:00")
                .hasSize(1);
    }

    @Test
    void everyOrderOfArrivalAndARestartEndInTheSame() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            List<Observation> samples = new ArrayList<>();
            for (int i = 0; i < 90; i++) {
                Quality quality = random.nextInt(6) == 0 ? Quality.FAULT : Quality.NORMAL;
                long at = Scene.time("10:00") + i * MINUTE + random.nextInt(40_000);
                Observation sample = Observation.of("d", "pm10", at, 100 + random.nextInt(120), quality);
                samples.add(random.nextInt(3) == 0 ? sample.meanOver(MINUTE) : sample);
            }
            List<String> straight = outcome(samples, -1);
            Collections.shuffle(samples, random);
            assertThat(outcome(samples, random.nextInt(90)))
                    .as("round %d", round)
                    .isEqualTo(straight);
        }
    }

    private static List<String> outcome(List<Observation> samples, int restartAfter) {
        Scene scene = Scene.rule("when: hour_mean(pm10) > 160", "clear_for: 10m");
        for (int i = 0; i < samples.size(); i++) {
            scene.observe(samples.get(i), Scene.time("11:35") + i);
            if (i == restartAfter) {
                scene.restart();
            }
        }
        return scene.tick("12:10").outcome();
    }

    private static Scene hour(int valid, int flagged) {
        Scene scene = Scene.rule("when: hour_mean(pm10) > 150");
        minutes(scene, valid, flagged);
        return scene;
    }

    private static void minutes(Scene scene, int valid, int flagged) {
        for (int minute = 0; minute < valid + flagged; minute++) {
            scene.flagged(at("10", minute), "pm10", 200, minute < valid ? Quality.NORMAL : Quality.MAINTENANCE);
        }
    }

    private static String at(String hour, int minute) {
        return String.format("%s:%02d", hour, minute);
    }
}
