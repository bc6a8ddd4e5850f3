package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.influxdb.series.InfluxQlReader;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import java.nio.file.Path;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against the storage engine of a real InfluxDB. */
@EnabledIf("dev.vigil.connector.influxdb.RealInflux#isInstalled")
class SinkToInfluxIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Job.cluster();

    private static final int POINTS = 20_000;

    private static RealInflux influx;
    private static SeriesReader reader;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        influx = RealInflux.start(folder);
        reader = InfluxQlReader.over(influx.url(), RealInflux.DATABASE);
    }

    @AfterAll
    static void stop() throws Exception {
        influx.close();
    }

    @BeforeEach
    void forget() {
        RejectedList.POINTS.clear();
    }

    @Test
    void aJobRunTwiceStoresEveryPointOnce() throws Exception {
        Job.run(POINTS, Job.sink(influx.url()).build());
        Job.run(POINTS, Job.sink(influx.url()).build());

        assertThat(stored("air")).isEqualTo(POINTS);
        assertThat(RejectedList.POINTS).isEmpty();
    }

    @Test
    void onlyTheBadPointsOfABatchAreRejected() throws Exception {
        ToPoint<Long> good = i -> InfluxPoint.of("mixed").field("value", 1.0).at(Job.BEGIN + i);
        ToPoint<Long> bad = i -> InfluxPoint.of("mixed").field("value", "text").at(Job.BEGIN + i);
        Job.run(1, Job.sink(influx.url()).points(good).build());

        ToPoint<Long> mixed = i -> i % 4_000 == 77 ? bad.apply(i) : good.apply(i);
        Job.run(POINTS, Job.sink(influx.url()).points(mixed).build());

        assertThat(stored("mixed")).isEqualTo(POINTS - 5);
        assertThat(RejectedList.POINTS).hasSize(5).allSatisfy(point -> {
            assertThat(point.line()).contains("value=\"text\"");
            assertThat(point.reason()).contains("field type conflict");
        });
    }

    private static int stored(String measurement) {
        return reader.range(SeriesQuery.of(measurement, "value", Job.BEGIN, Job.BEGIN + POINTS))
                .size();
    }
}
