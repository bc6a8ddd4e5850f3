package dev.vigil.connector.influxdb;

import static dev.vigil.connector.influxdb.Eventually.eventually;
import static dev.vigil.connector.influxdb.FakeInflux.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer keeps, and how much, when the store is away; with Flink's own operator around it. */
class WriterStateIT {
    private final FakeInflux influx;
    private final Secret token;

    WriterStateIT(@TempDir Path folder) throws IOException {
        influx = new FakeInflux().typed("air", "value", "float");
        token = Secret.fromFile(
                Files.writeString(folder.resolve("token"), FakeInflux.TOKEN).toString());
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
    void aCheckpointWaitsForAStoreThatIsWellAndHoldsNothing() throws Exception {
        try (Writer writer = Writer.open(sink().build(), null)) {
            writer.write(0, 2_300);

            OperatorSubtaskState state = writer.checkpoint();

            assertThat(influx.points).hasSize(2_300);
            assertThat(restored(state)).isZero();
        }
    }

    @Test
    void aCheckpointDoesNotWaitForAStoreThatIsAwayAndHoldsEverything() throws Exception {
        influx.answers(status(503));
        OperatorSubtaskState state;
        try (Writer writer = Writer.open(sink().build(), null)) {
            writer.write(0, 2_300);
            state = writer.checkpoint();
        }
        assertThat(influx.points).isEmpty();

        influx.recovers();
        assertThat(restored(state)).isEqualTo(2_300);
    }

    @Test
    void aCheckpointHoldsAlsoWhatTheSinkRefused() throws Exception {
        influx.answers(status(503));
        OperatorSubtaskState state;
        try (Writer writer = Writer.open(
                sink().points(i -> i == 3 ? notANumber() : Job.point(i)).build(), null)) {
            writer.write(0, 10);
            state = writer.checkpoint();
        }
        RejectedList.POINTS.clear();

        influx.recovers();
        assertThat(restored(state)).isEqualTo(9);
        assertThat(RejectedList.POINTS).singleElement().satisfies(point -> assertThat(point.reason())
                .contains("not a finite number"));
    }

    @Test
    void whatIsHeldIsSpreadWhenTheJobGrows() throws Exception {
        influx.answers(status(503));
        OperatorSubtaskState state;
        try (Writer writer = Writer.open(sink().build(), null)) {
            writer.write(0, 2_300);
            state = writer.checkpoint();
        }

        influx.recovers();
        int first = restored(Writer.half(state, 0));
        int second = restored(Writer.half(state, 1));
        assertThat(first).isPositive().isLessThan(2_300);
        assertThat(first + second).isEqualTo(2_300);
    }

    @Test
    void theStreamIsHeldBackWhenTooManyPointsAreHeld() throws Exception {
        influx.answers(status(429));
        try (Writer writer = Writer.open(sink().batchSize(50).maxBuffered(200).build(), null)) {
            writer.write(0, 200);

            CompletableFuture<Integer> recovery = recoverAfterRequests(20);
            writer.write(200, 201);

            assertHeldBackUntil(recovery);
            assertThat(influx.points).isNotEmpty();
        }
    }

    @Test
    void theStreamIsHeldBackWhenTooManyBytesAreHeld() throws Exception {
        influx.answers(status(429));
        InfluxSinkBuilder<Long> small =
                sink().batchSize(10).maxLineBytes(100).batchBytes(500).maxBufferedBytes(1_000);
        try (Writer writer = Writer.open(small.build(), null)) {
            int enough = (int) Math.ceil(1_000.0 / bytesOf(Job.point(200)));
            // all of the same length
            writer.write(200, 200 + enough);

            CompletableFuture<Integer> recovery = recoverAfterRequests(20);
            writer.write(300, 301);

            assertHeldBackUntil(recovery);
        }
    }

    private static int bytesOf(InfluxPoint point) {
        return LineProtocol.line(point, 100).bytes();
    }

    @Test
    void theEndOfTheInputWaitsForTheStore() throws Exception {
        influx.answers(status(503));
        try (Writer writer = Writer.open(sink().build(), null)) {
            writer.write(0, 700);
            CompletableFuture<Integer> recovery = recoverAfterRequests(10);

            writer.endInput();

            assertHeldBackUntil(recovery);
            assertThat(influx.points).hasSize(700);
        }
    }

    @Test
    void anIntervalSendsWhatIsNoFullBatch() throws Exception {
        try (Writer writer = Writer.open(sink().build(), null)) {
            writer.write(0, 3);

            writer.pass(50);

            assertThat(eventually(influx.points::size, size -> size == 3)).isEqualTo(3);
        }
    }

    @Test
    void closingDoesNotWaitForAStoreThatIsSilent() throws Exception {
        influx.answers(influx.storesAndFallsSilent());
        Writer writer = Writer.open(sink().requestTimeout(Duration.ofMinutes(5)).build(), null);
        writer.write(0, 500);
        assertThat(eventually(influx.requestSizes::size, size -> size == 1)).isEqualTo(1);
        long begin = System.nanoTime();

        writer.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("not the five minutes of a request")
                .isLessThan(Duration.ofMinutes(1));
        assertThat(eventually(WriterStateIT::couriers, threads -> threads == 0)).isZero();
    }

    private static long couriers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("influxdb-sink"))
                .count();
    }

    private InfluxSinkBuilder<Long> sink() {
        return Job.sink(influx.url()).token(token);
    }

    private static InfluxPoint notANumber() {
        return InfluxPoint.of("air").field("value", Double.NaN).at(1);
    }

    /** @return how many requests there have been by then */
    private CompletableFuture<Integer> recoverAfterRequests(int requests) {
        int enough = influx.requestSizes.size() + requests;
        return CompletableFuture.supplyAsync(() -> {
            try {
                eventually(influx.requestSizes::size, size -> size >= enough);
                influx.recovers();
                return enough;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** By the requests, not by the recovery itself: whoever brought it about may not have come to say so yet. */
    private void assertHeldBackUntil(CompletableFuture<Integer> recovery) throws Exception {
        int asked = influx.requestSizes.size();
        assertThat(asked).isGreaterThanOrEqualTo(recovery.get());
    }

    /** How many points reach the store from a state, with no other input. */
    private int restored(OperatorSubtaskState state) throws Exception {
        influx.points.clear();
        try (Writer writer = Writer.open(sink().build(), state)) {
            writer.endInput();
            return influx.points.size();
        }
    }
}
