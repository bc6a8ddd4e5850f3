package dev.vigil.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.alert.WrittenEvidence;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Limit;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void readsAnAlertBackWithTheNumbersThatItHasNot() {
        Alert alert = alert(Double.NaN);

        assertThat(Json.read(Json.bytes(alert), Alert.class)).isEqualTo(alert);
        assertThat(Json.text(alert)).contains("\"peak\":\"NaN\"");
    }

    @Test
    void readsOneTextForBothLanguages() {
        Bilingual both = new Bilingual("待区里确认", "to be confirmed by the district");

        assertThat(Json.read(Json.bytes(both), Bilingual.class)).isEqualTo(both);
        assertThat(Json.read("\"permit 9113\"", Bilingual.class)).isEqualTo(Bilingual.of("permit 9113"));
    }

    @Test
    void readsALimitThatWasWrittenWhenItsSourceWasOneText() {
        Limit old = Json.read(
                "{\"metric\":\"cod\",\"averaging\":\"hour\",\"value\":50,\"unit\":\"mg/L\",\"source\":\"permit 9113\",\"from\":0,\"to\":9}",
                Limit.class);

        assertThat(old.source()).isEqualTo(Bilingual.of("permit 9113"));
    }

    @Test
    void writesOnlyWhatTheRecordHolds() {
        assertThat(Json.text(alert(1))).doesNotContain("\"open\"");
        assertThat(Json.text(CaseEvent.of(alert(1)))).startsWith("{\"premise\":");
    }

    @Test
    void readsSamplesOfEvidenceBack() {
        Evidence evidence = new WrittenEvidence(
                7, List.of(new byte[] {1, 2}, new byte[0]), "rule", "registry", List.of("p"), List.of());
        Evidence back = Json.read(Json.bytes(evidence), Evidence.class);

        assertThat(back.samples())
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(evidence.samples());
        assertThat(back.ruleText()).isEqualTo("rule");
    }

    @Test
    void readsObservationsOfBothKindsBack() {
        Observation number = Observation.of("d", "pm10", 1, 81.5, Quality.NORMAL);
        Observation text = Observation.of("d", "production_state", 1, "St", Quality.UNKNOWN);

        assertThat(Json.read(Json.bytes(number), Observation.class)).isEqualTo(number);
        assertThat(Json.read(Json.bytes(text), Observation.class)).isEqualTo(text);
    }

    @Test
    void readsAPremiseBack() {
        Premise premise = Premise.bare("p", List.of(Device.of("d")));

        assertThat(Json.read(Json.bytes(premise), Premise.class)).isEqualTo(premise);
    }

    @Test
    void ignoresAFieldThatALaterVersionWrites() {
        Bilingual read = Json.read("{\"zh\":\"工地\",\"en\":\"site\",\"fr\":\"chantier\"}", Bilingual.class);

        assertThat(read).isEqualTo(new Bilingual("工地", "site"));
    }

    @Test
    void readsAFieldThatAnEarlierVersionDidNotWrite() {
        Device device = Json.read("{\"id\":\"d\"}", Device.class);

        assertThat(device.metrics()).isEmpty();
        assertThat(device.units()).isEqualTo(Map.of());
        assertThat(device.interval()).isZero();
    }

    @Test
    void saysWhatWasNotReadable() {
        assertThatThrownBy(() -> Json.read("{", Alert.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a Alert: ");
        assertThatThrownBy(() -> Json.read("[".repeat(100), Map.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Alert alert(double number) {
        return new Alert(
                "a-1",
                1,
                "rule",
                3,
                "site-guanlan",
                null,
                null,
                "pm10",
                AlertState.OPEN,
                AlertChange.OPENED,
                Severity.ORANGE,
                1,
                2,
                null,
                3,
                number,
                number,
                number,
                null,
                1,
                0,
                false,
                new Bilingual("标题", "title"),
                Bilingual.of("reason"),
                List.of("ECO-DUST-01"),
                null);
    }
}
