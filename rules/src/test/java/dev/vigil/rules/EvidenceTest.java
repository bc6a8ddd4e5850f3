package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.trial.EvidenceReplay;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    /**
     * The noise of five o'clock stands until half past eleven. By then it is far beyond the horizon, and yet the alert
     * that is complete ten minutes later rests on it.
     */
    @Test
    void aLevelThatStoodSinceLongAgoIsPartOfTheEvidence() {
        Alert alert = Scene.rule("when: pm10 > 150 && noise > 50", "for: 30m")
                .sample("05:00", "noise", 60)
                .pm10s("11:00", 10, "11:10", 200, "11:20", 210)
                .sample("11:30", "noise", 61)
                .sample("11:33", "noise", 62)
                .pm10s("11:35", 200, "11:40", 220)
                .last();
        assertThat(Scene.wall(alert.beganAt()) + " " + Scene.wall(alert.openedAt()))
                .isEqualTo("11:10 11:40");
        assertThat(differences(alert)).isEmpty();
    }

    private static List<String> differences(Alert alert) {
        Evidence evidence = Objects.requireNonNull(alert.evidence());
        return new EvidenceReplay(Scene.METRICS, Calendars.NONE, EngineOptions.defaults())
                .differences(
                        EvidenceReplay.Said.of(alert),
                        evidence.from(),
                        evidence.samples().stream().map(ObservationBytes::read).toList(),
                        evidence.ruleText(),
                        evidence.registryText(),
                        evidence.learned());
    }
}
