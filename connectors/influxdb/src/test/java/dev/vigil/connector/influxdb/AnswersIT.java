package dev.vigil.connector.influxdb;

import static dev.vigil.connector.influxdb.FakeInflux.page;
import static dev.vigil.connector.influxdb.FakeInflux.reset;
import static dev.vigil.connector.influxdb.FakeInflux.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One job for each answer a store can give. The job fails at the first exception, so none of them restarts it. */
class AnswersIT {
    @RegisterExtension
    static final MiniClusterExtension FLINK = Job.cluster();

    private static final int POINTS = 2_000;

    private final FakeInflux influx;
    private final Path folder;

    AnswersIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.influx = new FakeInflux().typed("air", "value", "float");
    }

    @BeforeEach
    void forget() {
        RejectedList.POINTS.clear();
    }

    @AfterEach
    void stop() {
        influx.close();
        assertThat(influx.complaints).isEmpty();
    }

    @Test
    void noContentMeansStored() throws Exception {
        Job.run(POINTS, sink().build());

        assertAllStored();
        assertThat(influx.requestSizes).allMatch(size -> size <= 500);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 429, 500, 502, 503, 504})
    void whatPassesIsWaitedFor(int status) throws Exception {
        influx.answersFirst(status(status), status(status), status(status));

        Job.run(POINTS, sink().build());

        assertAllStored();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 403, 502})
    void thePageOfAProxyIsNoAnswerOfTheStore(int status) throws Exception {
        influx.answersFirst(page(status), page(status));

        Job.run(POINTS, sink().build());

        assertAllStored();
    }

    @Test
    void aBrokenConnectionIsMadeAgain() throws Exception {
        influx.answersFirst(reset(), reset(), reset());

        Job.run(POINTS, sink().build());

        assertAllStored();
    }

    @Test
    void retryAfterIsHonoured() throws Exception {
        influx.answersFirst(status(429, "Retry-After", "1"), status(503, "Retry-After", "1"));
        long begin = System.nanoTime();

        Job.run(POINTS, sink().maxInFlight(1).build());

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
        assertAllStored();
    }

    @Test
    void anAnswerThatNeverComesIsATimeOutAndTheSecondWriteChangesNothing() throws Exception {
        influx.answersFirst(influx.storesAndFallsSilent());

        Job.run(POINTS, sink().requestTimeout(Duration.ofMillis(500)).build());

        assertAllStored();
        assertThat(influx.requestSizes.stream().mapToInt(size -> size).sum()).isGreaterThan(POINTS);
    }

    @Test
    void aPartialWriteLeavesOnlyTheBadPointsToTheRejected() throws Exception {
        Job.run(POINTS, withBadPoints().build());

        assertOnlyBadPointsRejected(422);
    }

    @Test
    void aRefusedBatchLeavesOnlyTheBadPointsToTheRejected() throws Exception {
        influx.allOrNothing();

        Job.run(POINTS, withBadPoints().build());

        assertOnlyBadPointsRejected(400);
    }

    @Test
    void whatIsTooLargeIsSentInParts() throws Exception {
        influx.takesAtMost(1_000);

        Job.run(POINTS, sink().build());

        assertAllStored();
        assertThat(influx.requestSizes).anyMatch(size -> size < 200);
    }

    @Test
    void whatIsNoNumberNeverLeavesTheSink() throws Exception {
        ToPoint<Long> points =
                i -> i == 77 ? InfluxPoint.of("air").field("value", Double.NaN).at(Job.BEGIN) : Job.point(i);

        Job.run(POINTS, sink().points(points).build());

        assertThat(influx.points).hasSize(POINTS - 1);
        assertThat(RejectedList.POINTS).singleElement().satisfies(point -> assertThat(point.status())
                .isZero());
    }

    @Test
    void aTokenThatIsMendedWhileTheJobRunsIsUsed() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "another-token");
        influx.afterRefusingAStranger(() -> write(token, FakeInflux.TOKEN));

        Job.run(POINTS, sink().token(Secret.fromFile(token.toString())).build());

        assertAllStored();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAllStored() {
        assertThat(influx.points).hasSize(POINTS);
        assertThat(RejectedList.POINTS).isEmpty();
    }

    private void assertOnlyBadPointsRejected(int status) {
        assertThat(influx.points).hasSize(POINTS - 4);
        assertThat(RejectedList.POINTS).hasSize(4).allSatisfy(point -> {
            assertThat(point.line()).contains("value=\"text\"");
            assertThat(point.reason()).contains("field type conflict");
            assertThat(point.status()).isEqualTo(status);
        });
    }

    private InfluxSinkBuilder<Long> withBadPoints() throws IOException {
        return sink().points(i -> i % 500 == 77 ? Job.badPoint(i) : Job.point(i));
    }

    private InfluxSinkBuilder<Long> sink() throws IOException {
        Path token = Files.writeString(folder.resolve("fixed-token"), FakeInflux.TOKEN);
        return Job.sink(influx.url()).token(Secret.fromFile(token.toString()));
    }
}
