package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final String RULE = "when: silent(pm10, '10m')";

    @Test
    void aDeviceThatStopsSpeakingIsSilent() {
        Scene scene = Scene.rule(RULE).pm10s("10:00", 1, "10:05", 1).tick("10:14:59");
        assertThat(scene.story()).isEmpty();
        scene.tick("10:15");
        assertThat(scene.story()).containsExactly("opened 10:15-10:15");
        scene.pm10("10:20", 1);
        assertThat(scene.story()).containsExactly("opened 10:15-10:15", "cleared 10:15-10:15-10:20");
    }

    @Test
    @DisplayName("Silence goes by the registry, not by who has spoken since the start (lesson 18)")
    void aDeviceThatNeverSpokeIsSilentToo() {
        Scene scene = Scene.rule(RULE)
                .devices(Premises.device("d", null, 0, "pm10"))
                .arm("10:00")
                .tick("10:10");
        assertThat(scene.story()).containsExactly("opened 10:10-10:10");
    }

    @Test
    @DisplayName("Data at the very deadline is no silence (lesson 20)")
    void aSampleAtTheVeryDeadlineIsNotSilence() {
        Scene scene = Scene.rule(RULE).pm10s("10:00", 1, "10:10", 1, "10:20", 1).tick("10:29");
        assertThat(scene.story()).isEmpty();
    }

    @Test
    @DisplayName("No data is said by metric, not by device (lesson 19)")
    void oneMetricCanBeSilentWhileItsDeviceSpeaks() {
        Scene scene = Scene.rule(RULE)
                .sample("10:00", "pm10", 1)
                .sample("10:05", "noise", 1)
                .sample("10:15", "noise", 1);
        assertThat(scene.tick("10:15").story()).containsExactly("opened 10:10-10:10");
    }

    @Test
    void dataThatArriveLateFillTheSilence() {
        Scene scene = Scene.rule(RULE).pm10("10:00", 1).tick("10:12").late("10:08", "10:13", "pm10", 1);
        assertThat(scene.story()).containsExactly("opened 10:10-10:10", "withdrawn 10:10-10:10");
    }

    @Test
    void theSilenceOutlivesARestart() {
        Scene scene = Scene.rule(RULE)
                .devices(Premises.device("d", null, 0, "pm10"))
                .arm("10:00")
                .restart()
                .tick("10:10");
        assertThat(scene.story()).containsExactly("opened 10:10-10:10");
    }
}
