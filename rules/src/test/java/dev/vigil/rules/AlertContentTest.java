package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an alert and its revisions say: what changed, how far over the limit, how often, and by which evidence. */
class AlertContentTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void aRevisionSaysFromWhatToWhatTheSeverityChanged() {
        Alert climbed = Scene.rule("when: pm10 > 150", "ladder: [{when: pm10 > 300, severity: red}]")
                .pm10s("10:00", 200, "10:01", 400)
                .last();
        assertThat(climbed.change()).isEqualTo(AlertChange.SEVERITY);
        assertThat(climbed.reason().zh()).contains("级别由蓝色调为红色");
        assertThat(climbed.reason().en()).contains("severity from blue to red");
    }

    @Test
    void anAmendmentSaysWhatLateDataChanged() {
        Alert amended = Scene.rule("when: pm10 > 150")
                .pm10s("09:50", 100, "10:00", 200)
                .late("09:55", "10:10", "pm10", 180)
                .last();
        assertThat(amended.change()).isEqualTo(AlertChange.AMENDED);
        assertThat(amended.reason().en())
                .contains("corrected by data that came 15m late")
                .contains("began from 03-02 10:00:00 to 03-02 09:55:00")
                .contains("value from 200 to 180");
        assertThat(amended.reason().zh()).contains("触发值由 200 改为 180");
    }

    @Test
    void theMultipleOverTheLimitAndTheDaysOfThirtyStandInTheText() {
        Scene scene = Scene.rule("when: pm10 > 150");
        for (int day = 0; day < 3; day++) {
            scene.sample("+" + day + " 10:00", "pm10", 245).sample("+" + day + " 11:00", "pm10", 10);
        }
        Alert third = scene.published().get(4);
        assertThat(third.change()).isEqualTo(AlertChange.OPENED);
        assertThat(third.exceedanceDays()).isEqualTo(3);
        assertThat(third.reason().zh()).contains("超标 0.6333 倍").contains("近30日累计 3 日");
        scene.sample("+31 10:00", "pm10", 245);
        assertThat(scene.last().exceedanceDays())
                .as("two of the days are more than 30 days ago")
                .isEqualTo(2);
        scene.sample("+31 11:00", "pm10", 10).sample("+60 10:00", "pm10", 245);
        assertThat(scene.last().exceedanceDays()).isEqualTo(2);
    }

    @Test
    void devicesAreCalledByWhatTheyWatchNotByTheCodeOfTheirRole() {
        Alert alert = Scene.rule("per: premise", "when: treatment.pm10 > 150")
                .devices(Premises.device("d", "treatment", 0, "pm10"))
                .pm10("10:00", 200)
                .last();
        assertThat(alert.reason().zh()).contains("治污设施PM10").doesNotContain("treatment");
        assertThat(alert.reason().en()).contains("treatment plant PM10");
    }

    @Test
    void theEvidenceHoldsTheHashesOfThePictures() {
        Alert alert = Scene.rule("when: count(no_helmet, '10m') >= 2")
                .observe(seen("10:00", "e1", HASH), Scene.time("10:00"))
                .observe(seen("10:05", "e2", "f" + HASH.substring(1)), Scene.time("10:05"))
                .last();
        assertThat(Objects.requireNonNull(alert.evidence()).pictures()).containsExactly(HASH, "f" + HASH.substring(1));
        assertThat(alert.evidence().samples()).hasSize(2);
    }

    private static Observation seen(String at, String event, String picture) {
        return Observation.of("camera", "no_helmet", Scene.time(at), 1, Quality.NORMAL)
                .ofEvent(event, picture);
    }

    @Test
    void whoDoesNotAcknowledgeInTimeIsReminded() {
        Scene scene = Scene.rule("when: pm10 > 150", "respond: {acknowledge: 30m, dispose: 2h}")
                .pm10("10:00", 200)
                .tick("10:29");
        assertThat(scene.story()).hasSize(1);
        scene.tick("10:30");
        assertThat(scene.last().change()).isEqualTo(AlertChange.ESCALATED);
        assertThat(scene.last().reason().en()).contains("not dealt with in time");
        scene.tick("11:59");
        assertThat(scene.story()).hasSize(2);
        assertThat(scene.tick("12:00").story()).hasSize(3);
    }

    @Test
    void whoAcknowledgesIsOnlyRemindedOfTheDisposal() {
        Scene scene = Scene.rule("when: pm10 > 150", "respond: {acknowledge: 30m, dispose: 2h}")
                .pm10("10:00", 200)
                .act("10:10", ActionKind.ACKNOWLEDGE)
                .tick("11:59");
        assertThat(scene.story()).hasSize(1);
        assertThat(scene.tick("12:00").last().change()).isEqualTo(AlertChange.ESCALATED);
    }

    @Test
    void anAlertThatIsOverRemindsNobody() {
        Scene scene = Scene.rule("when: pm10 > 150", "respond: {acknowledge: 30m, dispose: 2h}")
                .pm10s("10:00", 200, "10:05", 10)
                .tick("14:00");
        assertThat(scene.last().change()).isEqualTo(AlertChange.CLEARED);
    }
}
