package dev.vigil.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Registry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final long NOON = 1_790_000_000_000L;
    private static final long TOLERANCE = 120_000;

    private final Metrics metrics = new Metrics(List.of(
            new Metric("pm10", Bilingual.of("PM10"), Metric.Kind.LEVEL, "µg/m³", List.of("a34002"), 0, 10_000, 1)));
    private final Device monitor = new Device(
            "dust-1",
            List.of("010000A8900016F000169DC0"),
            null,
            "hj212",
            null,
            60_000,
            List.of("pm10"),
            Map.of("pm10", "ng/m³"),
            Map.of("DUST", "pm10"),
            Map.of());
    private final Registry registry = Registry.of(List.of(Premise.bare("site-1", List.of(monitor))));
    private final Placement placement = new Placement(metrics, TOLERANCE);

    @Test
    void findsTheDeviceByTheNameThatItCallsItself() {
        Observation placed = accepted(sample("010000A8900016F000169DC0", "pm10", NOON, 75_600));
        assertThat(placed.premise()).isEqualTo("site-1");
        assertThat(placed.device()).isEqualTo("dust-1");
    }

    @Test
    void convertsFromTheUnitThatTheDeviceSends() {
        Observation placed = accepted(sample("dust-1", "pm10", NOON, 75_600));
        assertThat(placed.value()).isEqualTo(75.6);
        assertThat(placed.unit()).isEqualTo("µg/m³");
    }

    @Test
    void knowsAMetricByIdByStandardCodeAndByTheDevicesOwnAlias() {
        assertThat(accepted(sample("dust-1", "pm10", NOON, 1)).metric()).isEqualTo("pm10");
        assertThat(accepted(sample("dust-1", "a34002", NOON, 1)).metric()).isEqualTo("pm10");
        assertThat(accepted(sample("dust-1", "DUST", NOON, 1)).metric()).isEqualTo("pm10");
    }

    @Test
    void refusesWhatTheRegistryDoesNotKnow() {
        assertThat(refused(sample("dust-2", "pm10", NOON, 1))).isEqualTo(RejectionReason.UNKNOWN_DEVICE);
        assertThat(refused(sample("dust-1", "pm11", NOON, 1))).isEqualTo(RejectionReason.UNKNOWN_METRIC);
    }

    @Test
    void refusesADeviceThatSpeaksForAnotherPremise() {
        assertThat(refused(sample("dust-1", "pm10", NOON, 1).placed("site-2", "dust-1")))
                .isEqualTo(RejectionReason.IDENTITY);
    }

    @Test
    void refusesAUnitThatDoesNotConvert() {
        assertThat(refused(sample("dust-1", "pm10", NOON, 1).measured("pm10", 1, "kW")))
                .isEqualTo(RejectionReason.UNIT);
    }

    @Test
    void replacesATimeAheadOfOurClockAndSaysSo() {
        Observation placed = accepted(sample("dust-1", "pm10", NOON + TOLERANCE + 1, 1));
        assertThat(placed.at()).isEqualTo(NOON);
        assertThat(placed.quality()).isEqualTo(Quality.SUSPECT_CLOCK);
    }

    @Test
    void leavesATimeWithinTheToleranceAlone() {
        Observation placed = accepted(sample("dust-1", "pm10", NOON + TOLERANCE, 1));
        assertThat(placed.at()).isEqualTo(NOON + TOLERANCE);
        assertThat(placed.quality()).isEqualTo(Quality.NORMAL);
    }

    @Test
    void marksAValueThatCannotBe() {
        assertThat(accepted(sample("dust-1", "pm10", NOON, -1000)).quality()).isEqualTo(Quality.SUSPECT_VALUE);
    }

    private static Observation sample(String device, String metric, long at, double value) {
        return Observation.of(device, metric, at, value, Quality.NORMAL).receivedAt(NOON);
    }

    private Observation accepted(Observation decoded) {
        Observation placed = placement.place(decoded, registry).observation();
        assertThat(placed).isNotNull();
        return placed;
    }

    private RejectionReason refused(Observation decoded) {
        Placement.Result result = placement.place(decoded, registry);
        assertThat(result.observation()).isNull();
        return result.reason();
    }
}
