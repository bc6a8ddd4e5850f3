package dev.vigil.formats.lines;

import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import org.junit.jupiter.api.Test;

class ObservationLinesTest {
    private static final long NOON = at("2026-07-06T12:00:00+08:00");

    @Test
    void anObservationOnOneLine() {
        Observation observation = Observation.of("d-1", "pm10", NOON, 81, Quality.FAULT)
                .receivedAt(NOON + 250)
                .from("mqtt:x");

        assertThat(ObservationLines.write(observation))
                .isEqualTo(
                        "{\"premise\":\"\",\"device\":\"d-1\",\"metric\":\"pm10\",\"at\":\"2026-07-06T12:00:00+08:00\","
                                + "\"received\":\"2026-07-06T12:00:00.250+08:00\",\"value\":81,\"quality\":\"FAULT\","
                                + "\"resent\":false,\"source\":\"mqtt:x\"}");
    }

    @Test
    void whatWasWrittenReadsBackTheSame() {
        Observation number = new Observation(
                "p",
                "d",
                "pm10_hour",
                NOON,
                NOON + 1,
                0.1,
                null,
                "mg/m³",
                Quality.UNKNOWN,
                true,
                "file",
                3_600_000,
                "e",
                "ab");
        Observation text = Observation.of("d", "production_state", NOON, "停 \"x\"\n", Quality.NORMAL)
                .receivedAt(NOON);

        assertThat(ObservationLines.read(ObservationLines.write(number))).isEqualTo(new Line.Sample(number));
        assertThat(ObservationLines.read(ObservationLines.write(text))).isEqualTo(new Line.Sample(text));
    }

    @Test
    void timesInEveryFormAndDefaults() {
        String rest = "\"device\":\"d\",\"metric\":\"pm10\",\"value\":true}";
        Observation expected =
                Observation.of("d", "pm10", NOON, 1, Quality.NORMAL).receivedAt(NOON);

        for (String time : new String[] {"\"2026-07-06T04:00:00Z\"", "\"2026-07-06 12:00:00\"", String.valueOf(NOON)}) {
            assertThat(ObservationLines.read("{\"at\":" + time + "," + rest)).isEqualTo(new Line.Sample(expected));
        }
    }

    @Test
    void ticksAndRuleBooks() {
        assertThat(ObservationLines.read("{\"tick\":\"2026-07-06T12:00:00+08:00\"}"))
                .isEqualTo(new Line.Tick(NOON));
        assertThat(ObservationLines.read("{\"rules\":\"b.yaml\"}")).isEqualTo(new Line.RuleBookFile("b.yaml"));
    }

    @Test
    void aRejectionKeepsItsBytes() {
        Rejection rejection = new Rejection(RejectionReason.NUMBER, "x", bytes("{}"), "file", "json", NOON);

        assertThat(ObservationLines.write(rejection)).contains("\"reason\":\"NUMBER\"", "\"raw\":\"e30=\"");
    }

    @Test
    void aLineThatIsNoneOfThemSaysWhatIsMissing() {
        assertThatThrownBy(() -> ObservationLines.read("{\"device\":\"d\",\"metric\":\"m\",\"value\":1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'at'");
        assertThatThrownBy(() -> ObservationLines.read("{\"at\":1,\"device\":\"d\",\"metric\":\"m\",\"value\":\"1\"}"))
                .hasMessageContaining("'value'");
        assertThatThrownBy(() -> ObservationLines.read("[]")).hasMessageContaining("object");
        assertThatThrownBy(() -> ObservationLines.read("{")).hasMessageContaining("JSON");
    }
}
