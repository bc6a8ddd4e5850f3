package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.trial.EvidenceReplay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** While the platform hears nobody, nobody is silent. */
class OutageTest {
    private static final String RULE = "when: silent(pm10, '10m')";

    @Test
    @DisplayName("An outage of the platform is no silence of the devices")
    void fromTheEndOfAnOutageAWholeSpanHasToPass() {
        Scene scene = Scene.rule(RULE)
                .pm10("10:00", 1)
                .tick("10:05")
                .outage("10:05", "10:25")
                .tick("10:34:59");
        assertThat(scene.story()).isEmpty();
        assertThat(scene.tick("10:35").story()).containsExactly("opened 10:35-10:35");
    }

    @Test
    void whoSpeaksFirstAfterAnOutageDoesNotAccuseTheOthers() {
        Scene scene = Scene.rule(RULE)
                .sample("10:00", "a", "pm10", 1)
                .sample("10:00", "b", "pm10", 1)
                .tick("10:05")
                .sample("10:25", "a", "pm10", 1);
        assertThat(scene.story()).hasSize(3).contains("opened 10:10-10:10");
        scene.outage("10:05", "10:25:01").sample("10:26", "b", "pm10", 1).tick("10:30");
        assertThat(scene.outcome()).isEmpty();
    }

    @Test
    void whoWasSilentBeforeAnOutageIsSilentAfterIt() {
        Scene scene = Scene.rule(RULE).pm10("10:00", 1).tick("10:12").outage("10:12", "10:30");
        scene.tick("10:45");
        assertThat(scene.story()).containsExactly("opened 10:10-10:10");
        scene.pm10("10:50", 1);
        assertThat(scene.story()).containsExactly("opened 10:10-10:10", "cleared 10:10-10:10-10:50");
        assertThat(scene.last().occurrences()).isEqualTo(1);
    }

    @Test
    void anOutageIsRememberedOverARestart() {
        Scene scene = Scene.rule(RULE)
                .pm10("10:00", 1)
                .tick("10:05")
                .outage("10:05", "10:25")
                .restart()
                .outage("10:05", "10:25")
                .tick("10:36");
        assertThat(scene.story()).containsExactly("opened 10:35-10:35");
    }

    @Test
    void theOutageIsPartOfTheEvidence() {
        Alert alert = Scene.rule(RULE)
                .pm10("10:00", 1)
                .tick("10:05")
                .outage("10:05", "10:09")
                .tick("10:40")
                .last();
        assertThat(new EvidenceReplay(Scene.METRICS, Calendars.NONE, EngineOptions.defaults())
                        .differences(
                                EvidenceReplay.Said.of(alert),
                                alert.evidence().from(),
                                alert.evidence().samples().stream()
                                        .map(ObservationBytes::read)
                                        .toList(),
                                alert.evidence().ruleText(),
                                alert.evidence().registryText(),
                                alert.evidence().learned()))
                .isEmpty();
    }
}
