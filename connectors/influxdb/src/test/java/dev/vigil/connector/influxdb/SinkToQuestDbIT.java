package dev.vigil.connector.influxdb;

import static dev.vigil.connector.influxdb.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.influxdb.series.QuestDbReader;
import dev.vigil.connector.influxdb.series.QuestDbSchema;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SinkToQuestDbIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Job.cluster();

    private static final long BEGIN = Job.BEGIN;
    private static final int POINTS = 20_000;

    private static QuestDb questDb;
    private static SeriesReader reader;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        questDb = QuestDb.start(folder);
        reader = QuestDbReader.over(questDb.url());
        QuestDbSchema.ensureTable(questDb.url(), "run", List.of("device"), Map.of("value", InfluxField.Kind.NUMBER));
        QuestDbSchema.ensureTable(questDb.url(), "mixed", List.of("device"), Map.of("value", InfluxField.Kind.NUMBER));
    }

    @AfterAll
    static void stop() {
        questDb.close();
    }

    @BeforeEach
    void forget() {
        RejectedList.POINTS.clear();
    }

    @Test
    void aJobRunTwiceStoresEveryPointOnce() throws Exception {
        run(i -> InfluxPoint.of("run")
                .tag("device", "d" + i % 7)
                .field("value", i / 2.0)
                .at(BEGIN + i));
        run(i -> InfluxPoint.of("run")
                .tag("device", "d" + i % 7)
                .field("value", i / 2.0)
                .at(BEGIN + i));

        assertThat(stored("run", POINTS)).isEqualTo(POINTS);
        assertThat(RejectedList.POINTS).isEmpty();
    }

    @Test
    void onlyTheBadPointsOfABatchAreRejected() throws Exception {
        run(i -> {
            InfluxPoint.Draft point = InfluxPoint.of("mixed").tag("device", "d1");
            boolean bad = i % 4_000 == 77;
            return (bad ? point.field("value", "a text") : point.field("value", 1.0)).at(BEGIN + i);
        });

        assertThat(stored("mixed", POINTS - 5)).isEqualTo(POINTS - 5);
        assertThat(RejectedList.POINTS).hasSize(5).allSatisfy(point -> {
            assertThat(point.status()).isEqualTo(400);
            assertThat(point.line()).contains("value=\"a text\"");
            assertThat(point.reason()).contains("cast error");
        });
    }

    private static int stored(String measurement, int expected) throws Exception {
        SeriesQuery query = SeriesQuery.of(measurement, "value", BEGIN, BEGIN + POINTS);
        return eventually(() -> reader.range(query).size(), size -> size == expected);
    }

    private static void run(ToPoint<Long> points) throws Exception {
        Job.run(POINTS, Job.sink(questDb.url()).batchSize(1_000).points(points).build());
    }
}
