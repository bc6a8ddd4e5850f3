package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

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
}
