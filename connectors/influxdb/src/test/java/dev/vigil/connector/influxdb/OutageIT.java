package dev.vigil.connector.influxdb;

import static dev.vigil.connector.influxdb.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.influxdb.series.InfluxQlReader;
import dev.vigil.connector.influxdb.series.QuestDbReader;
import dev.vigil.connector.influxdb.series.QuestDbSchema;
import dev.vigil.connector.influxdb.series.SeriesException;
import dev.vigil.connector.influxdb.series.SeriesQuery;
import dev.vigil.connector.influxdb.series.SeriesReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The store goes away while a job runs, and comes back. The job does not notice and nothing is missing. */
class OutageIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Job.cluster();

    private static final int POINTS = 20_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void forget() {
        RejectedList.POINTS.clear();
        FailOnce.FAILURES.set(0);
        Halfway.stop();
    }

    @Test
    void questDbIsRestarted() throws Exception {
        int port = QuestDb.freePort();
        Path root = folder.resolve("questdb");
        SeriesReader reader = QuestDbReader.over("http://127.0.0.1:" + port);
        CompletableFuture<Void> job;
        try (QuestDb before = QuestDb.startAt(port, root)) {
            QuestDbSchema.ensureTable(before.url(), "air", List.of("device"), Map.of("value", InfluxField.Kind.NUMBER));
            job = start(slowly(before.url()));
            assertThat(eventually(() -> stored(reader), OutageIT::begun)).isPositive();
        }
        Halfway.goOn();
        assertThat(job).isNotDone();

        try (QuestDb after = QuestDb.startAt(port, root)) {
            job.get();

            assertThat(eventually(() -> stored(reader), OutageIT::complete)).isEqualTo(POINTS);
        }
        assertThat(RejectedList.POINTS).isEmpty();
    }

    @Test
    @EnabledIf("dev.vigil.connector.influxdb.RealInflux#isInstalled")
    void influxDbIsKilled() throws Exception {
        try (RealInflux influx = RealInflux.start(folder)) {
            SeriesReader reader = InfluxQlReader.over(influx.url(), RealInflux.DATABASE);
            CompletableFuture<Void> job = start(slowly(influx.url()));
            assertThat(eventually(() -> stored(reader), OutageIT::begun)).isPositive();

            influx.killStore();
            Halfway.goOn();
            assertThat(job).isNotDone();
            influx.startStore();
            job.get();

            assertThat(stored(reader)).isEqualTo(POINTS);
        }
        assertThat(RejectedList.POINTS).isEmpty();
    }

    @Test
    void theJobFailsWhileTheStoreIsAwayAndTheCheckpointHasWhatWasNotStored() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), FakeInflux.TOKEN);
        try (FakeInflux influx = new FakeInflux().answers(FakeInflux.status(503))) {
            FailOnce.beforeFailing = influx::recovers;
            Configuration configuration = new Configuration();
            configuration.setString("restart-strategy.type", "fixed-delay");
            configuration.setString("restart-strategy.fixed-delay.attempts", "1");
            StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
            flink.setParallelism(1);
            flink.enableCheckpointing(50);
            // a thousand, and then no more before a checkpoint: it comes with enough behind it, and before the last
            flink.fromSource(
                            new DataGeneratorSource<>(
                                    i -> i, 3_000, RateLimiterStrategy.perCheckpoint(1_000), Types.LONG),
                            WatermarkStrategy.noWatermarks(),
                            "numbers")
                    .map(new FailOnce())
                    .sinkTo(Job.sink(influx.url())
                            .token(Secret.fromFile(token.toString()))
                            .build());

            flink.execute();

            assertThat(FailOnce.FAILURES).hasValue(1);
            assertThat(influx.points).hasSize(3_000);
            assertThat(influx.complaints).isEmpty();
        }
    }

    /** The outage meets a running job, and one that cannot hold what is still to come. */
    private static InfluxSink<Long> slowly(String url) {
        return Job.sink(url)
                .points(number -> Halfway.point(number, POINTS))
                .batchSize(50)
                .maxBuffered(100)
                .maxInFlight(1)
                .build();
    }

    private static CompletableFuture<Void> start(InfluxSink<Long> sink) {
        return CompletableFuture.runAsync(() -> {
            try {
                Job.run(POINTS, sink);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int stored(SeriesReader reader) {
        try {
            return reader.range(SeriesQuery.of("air", "value", Job.BEGIN, Job.BEGIN + POINTS))
                    .size();
        } catch (SeriesException e) {
            return -1;
        }
    }

    private static boolean begun(int stored) {
        return stored > 0;
    }

    private static boolean complete(int stored) {
        return stored == POINTS;
    }
}
