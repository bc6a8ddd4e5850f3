package dev.vigil.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.influxdb.InfluxField;
import dev.vigil.connector.influxdb.InfluxPoint;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.rules.outage.Outages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreJobTest {
    private static final long NOON = 1_772_337_600_000L;
    private static final long HOUR = 3_600_000;

    @Test
    void whatCameLateOrAgainSaysSo() {
        Observation inTime = Observation.of("d-1", "pm10", NOON, 5, Quality.NORMAL)
                .placed("p-1", "d-1")
                .receivedAt(NOON + HOUR);
        assertThat(names(inTime)).containsExactlyInAnyOrder("quality", "received", "value");
        assertThat(names(inTime.asResent())).contains("resent").doesNotContain("late");
        assertThat(names(inTime.asResent().receivedAt(NOON + 3 * HOUR))).contains("resent", "late");
    }

    @Test
    void aTimeInWhichThePlatformHeardNobodyIsStoredWithItsLength() {
        InfluxPoint point = StoreJob.point(
                LogRecord.said("p-1", ObservationBytes.write(Outages.of("p-1", NOON - HOUR, NOON)), NOON));

        assertThat(point).isNotNull();
        assertThat(point.tags())
                .isEqualTo(Map.of("premise", "p-1", "device", Outages.DEVICE, "metric", Outages.SERIES));
        assertThat(point.fields()).contains(InfluxField.of("value", 3_600_000.0));
        assertThat(point.timeMillis()).isEqualTo(NOON);
    }

    @Test
    void whatIsNotOursIsNotStored() {
        assertThat(StoreJob.point(LogRecord.said("p-1", new byte[] {1, 2, 3}, NOON)))
                .isNull();
    }

    private static List<String> names(Observation observation) {
        InfluxPoint point = StoreJob.point(LogRecord.said("p-1", ObservationBytes.write(observation), NOON));
        assertThat(point).isNotNull();
        return point.fields().stream().map(InfluxField::name).toList();
    }
}
