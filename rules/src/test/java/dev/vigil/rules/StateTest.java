package dev.vigil.rules;

import static dev.vigil.rules.Scene.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {
    @Test
    void aRestartInTheMiddleOfAHoldChangesNothing() {
        Scene scene = Scene.rule("when: avg(pm10, '10m') > 150", "for: 10m")
                .pm10s("10:00", 200, "10:05", 190)
                .restart()
                .pm10s("10:09", 180, "10:11", 170)
                .restart()
                .pm10("10:20", 10);
        assertThat(scene.story()).containsExactly("opened 10:00-10:10", "cleared 10:00-10:10-10:20");
    }

    @Test
    void deadlinesOutliveARestart() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m")
                .pm10("10:00", 200)
                .restart()
                .tick("10:10");
        assertThat(scene.story()).containsExactly("opened 10:00-10:10");
    }

    @Test
    void noSecondAlertAfterARestartAndTheClearStillArrives() {
        Scene scene =
                Scene.rule("when: pm10 > 150").pm10("10:00", 200).restart().pm10s("10:01", 210, "10:02", 100);
        assertThat(scene.story()).isEqualTo(List.of("opened 10:00-10:00", "cleared 10:00-10:00-10:02"));
    }

    @Test
    void correctionsReachBackBeyondARestart() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m")
                .pm10s("10:00", 200, "10:10", 200)
                .restart()
                .late("10:05", "10:12", "pm10", 100);
        assertThat(scene.story()).containsExactly("opened 10:00-10:10", "withdrawn 10:00-10:10");
    }

    /** It goes over the threshold and back every minute, and never for long enough: the state is not larger on the second day. */
    @Test
    void whatOnlyPendsIsForgottenBeyondTheHorizon() {
        Scene scene = Scene.rule("when: pm10 > 150", "for: 10m");
        int first = 0;
        for (int minute = 0; minute < 2 * 1440; minute++) {
            scene.observe(
                    Observation.of(
                            "d", "pm10", time("00:00") + minute * 60_000L, 100 + minute % 2 * 100, Quality.NORMAL),
                    time("00:00") + minute * 60_000L);
            first = minute == 1440 ? scene.snapshot().length : first;
        }
        assertThat(scene.published()).isEmpty();
        assertThat(scene.snapshot()).hasSizeLessThan(first + first / 5);
    }

    /** The reading of ten o'clock stands for a minute. A faulty one that came since is not judged and does not prolong it. */
    @Test
    void aReadingThatIsNotJudgedMovesNoDeadlineWhateverComesBetween() {
        assertThat(sinceAFault().restart()).satisfies(StateTest::isStillTooShort);
        assertThat(sinceAFault().register(Premises.withDevices(sampler(), time("10:00:55"), DEVICE), "10:00:55"))
                .satisfies(StateTest::isStillTooShort);
        assertThat(sinceAFault().pm10("10:01:10", 50).observe(faulty("10:00:55"), time("10:01:12")))
                .satisfies(StateTest::isStillTooShort);
    }

    private static final Device DEVICE = Premises.device("d", null, 20_000);

    private static Premise sampler() {
        return Premises.withDevices(Premise.bare("p", List.of()), 0, DEVICE);
    }

    private static Observation faulty(String at) {
        return Observation.of("d", "pm10", time(at), 50, Quality.FAULT);
    }

    private static Scene sinceAFault() {
        return Scene.rule("when: since(share_valid(pm10, '20s') > 0.9) >= duration('100s')")
                .with(sampler())
                .pm10("10:00:00", 50)
                .observe(faulty("10:00:50"), time("10:00:50"));
    }

    private static void isStillTooShort(Scene scene) {
        scene.pm10s("10:01:11", 50, "10:01:30", 50, "10:01:50", 50, "10:02:10", 50);
        assertThat(scene.published()).isEmpty();
        scene.pm10s("10:02:30", 50, "10:02:50", 50, "10:03:10", 50);
        assertThat(scene.published()).isNotEmpty();
    }
}
