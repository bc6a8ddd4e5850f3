package dev.vigil.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.observation.wire.ObservationRecord;
import dev.vigil.domain.observation.wire.QualityCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationBytesTest {
    private static final long AT = 1_772_416_800_000L;

    @Test
    void readsBackEverythingThatItWrote() {
        Observation full = new Observation(
                "site-guanlan",
                "guanlan-dust-1",
                "pm10",
                AT,
                AT + 250,
                81.5,
                null,
                "µg/m³",
                Quality.CALIBRATION,
                true,
                "mqtt:hj212/010000A8900016F000169DC0",
                3_600_000,
                "0bec42ff-105f-6d43-ac4a-c37f00a387b2",
                "9f86d081884c7d659a2feaa0c55ad015");

        assertThat(ObservationBytes.read(ObservationBytes.write(full))).isEqualTo(full);
    }

    @Test
    void keepsWhatIsAbsentAbsent() {
        Observation bare = Observation.of("d", "pm10", AT, 1, Quality.NORMAL);

        assertThat(ObservationBytes.read(ObservationBytes.write(bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -1e300})
    void keepsEveryNumber(double value) {
        Observation observation = Observation.of("d", "pm10", AT, value, Quality.NORMAL);

        assertThat(ObservationBytes.read(ObservationBytes.write(observation))).isEqualTo(observation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "St", "停产检修"})
    void keepsATextApartFromANumber(String text) {
        Observation observation = Observation.of("d", "production_state", AT, text, Quality.NORMAL);
        Observation back = ObservationBytes.read(ObservationBytes.write(observation));

        assertThat(back).isEqualTo(observation);
        assertThat(back.isText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -62_135_596_800_000L, 4_294_967_296_000L})
    void keepsEveryTime(long at) {
        Observation observation = Observation.of("d", "pm10", at, 1, Quality.NORMAL);

        assertThat(ObservationBytes.read(ObservationBytes.write(observation)).at())
                .isEqualTo(at);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryQuality(Quality quality) {
        Observation observation = Observation.of("d", "pm10", AT, 1, quality);

        assertThat(ObservationBytes.read(ObservationBytes.write(observation)).quality())
                .isEqualTo(quality);
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryQualityTheCodeOfItsNameInTheSchema(Quality quality) {
        assertThat(QualityCode.forNumber(quality.code()).name()).isEqualTo(quality.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 4_711, -1})
    void readsAQualityOfALaterVersionAsUnknownAndNeverAsNormal(int code) {
        byte[] later =
                ObservationRecord.newBuilder().setQualityValue(code).build().toByteArray();

        assertThat(ObservationBytes.read(later).quality()).isEqualTo(Quality.UNKNOWN);
    }

    @Test
    void treatsAnEmptyUnitAsNone() {
        Observation observation =
                Observation.of("d", "ph", AT, 7, Quality.NORMAL).measured("ph", 7, "");

        assertThat(ObservationBytes.read(ObservationBytes.write(observation)).unit())
                .isNull();
    }

    @Test
    void refusesBytesThatAreNoObservation() {
        assertThatThrownBy(() -> ObservationBytes.read("not an observation".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not an observation: ");
    }
}
