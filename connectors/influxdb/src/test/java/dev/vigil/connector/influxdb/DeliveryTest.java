package dev.vigil.connector.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Answer LOCKED = new Answer(401, true, false, "unauthorized", null);

    private final FakeStore store = new FakeStore();
    private final List<RejectedPoint> rejected = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final StoreHealth health = new StoreHealth("the store", () -> 1, () -> {});
    private final SinkMetrics metrics = SinkMetrics.in(new UnregisteredMetricsGroup());

    @Test
    void aGoodBatchIsOneRequest() throws Exception {
        assertThat(deliver(points(1_000))).isZero();

        assertThat(store.lines).hasSize(1_000);
        assertThat(store.requestSizes).containsExactly(1_000);
        assertThat(pauses).isEmpty();
    }

    @Test
    void onlyTheBadPointsAreRejectedAndAllOthersStored() throws Exception {
        store.refuses(line -> line.contains("v=77 ") || line.contains("v=500 ") || line.contains("v=501 "));

        assertThat(deliver(points(1_000))).isEqualTo(3);

        assertThat(store.lines).hasSize(997);
        assertThat(rejected)
                .extracting(RejectedPoint::line)
                .containsExactlyInAnyOrder("air v=77 1", "air v=500 1", "air v=501 1");
        assertThat(rejected).allMatch(point -> point.status() == 400 && "bad".equals(point.reason()));
        assertThat(store.requestSizes.size()).isLessThan(60);
    }

    @Test
    void aBatchOfBadPointsIsRejectedPointByPoint() throws Exception {
        store.refuses(line -> true);

        assertThat(deliver(points(64))).isEqualTo(64);

        assertThat(rejected).hasSize(64);
        assertThat(store.requestSizes).hasSize(2 * 64 - 1);
    }

    @Test
    void whatIsTooLargeIsHalvedUntilItFits() throws Exception {
        store.takesAtMost(300);

        deliver(points(1_000));

        assertThat(store.lines).hasSize(1_000);
        assertThat(rejected).isEmpty();
        assertThat(store.requestSizes).containsExactly(1_000, 500, 250, 250, 500, 250, 250);
    }

    @Test
    void aStoreThatIsAwayIsTriedAgainWithLongerAndLongerPauses() throws Exception {
        Answer away = Answer.none(false, "connection refused");
        store.answersFirst(away, away, away, away, away, away, away, away, away, away);

        deliver(points(10));

        assertThat(store.lines).hasSize(10);
        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L, 10_000L);
        assertThat(health.inTrouble()).isFalse();
    }

    @Test
    void theServerSaysHowLongToWait() throws Exception {
        store.answersFirst(FakeStore.busy(429, Duration.ofSeconds(20)), FakeStore.busy(503, Duration.ofSeconds(40)));

        deliver(points(10));

        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(20)) >= 0);
        assertThat(pauses.get(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(40));
        assertThat(store.lines).hasSize(10);
    }

    @Test
    void aStoreThatRefusesUsIsTriedAgainSlowlyAndLosesNothing() throws Exception {
        store.answersFirst(LOCKED, LOCKED, LOCKED, LOCKED, LOCKED, LOCKED);

        deliver(points(10));

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(metrics.lockedOutAnswers().getCount()).isEqualTo(6);
        assertThat(store.lines).hasSize(10);
        assertThat(rejected).isEmpty();
    }

    @Test
    void aPointThatMakesTheStoreFailIsFoundByWhatTheStoreTakesMeanwhile() throws Exception {
        Answer failure = new Answer(500, true, false, "internal error", null);
        store.refuses(line -> line.contains("v=77 "), failure);

        deliver(points(1_000));

        assertThat(store.lines).hasSize(999);
        assertThat(rejected).containsExactly(new RejectedPoint("air v=77 1", "internal error", 500));
    }

    @Test
    void aStoreThatFailsForAllIsBlamedItselfAndIsNotFloodedWithSmallRequests() throws Exception {
        Answer failure = new Answer(500, true, false, "disk full", null);
        store.answersFirst(IntStream.range(0, 500).mapToObj(i -> failure).toArray(Answer[]::new));

        deliver(points(1_000));

        assertThat(store.lines).hasSize(1_000);
        assertThat(rejected).isEmpty();
        assertThat(store.requestSizes).hasSize(500 + 16).allMatch(size -> size >= 62);
    }

    @Test
    void pointsThatTheSinkRefusesAreNotSent() throws Exception {
        List<BufferedLine> lines =
                List.of(BufferedLine.of("air v=1 1", null), BufferedLine.of("a point in words", "not a finite number"));

        assertThat(deliver(lines)).isEqualTo(1);

        assertThat(store.lines).containsExactly("air v=1 1");
        assertThat(rejected).containsExactly(new RejectedPoint("a point in words", "not a finite number", 0));
    }

    @Test
    void rejectedPointsAreOfferedAgainUntilTheyAreTaken() throws Exception {
        store.refuses(line -> line.contains("v=3 "));
        List<Integer> flushes = new ArrayList<>();
        RejectedPoints unwilling = new RejectedPoints() {
            @Override
            public void accept(RejectedPoint point) {
                rejected.add(point);
            }

            @Override
            public void flush() throws IOException {
                flushes.add(rejected.size());
                if (flushes.size() < 4) {
                    throw new IOException("the dead letters are away");
                }
            }
        };

        assertThat(delivery(unwilling).deliver(points(8))).isEqualTo(1);

        assertThat(flushes).containsExactly(1, 2, 3, 4);
        assertThat(pauses).hasSize(3);
        assertThat(metrics.rejected().getCount()).isEqualTo(1);
    }

    @Test
    void anInterruptEndsIt() {
        store.answersFirst(LOCKED);
        Delivery delivery = new Delivery(
                store,
                rejected::add,
                patience(),
                pause -> {
                    throw new InterruptedException();
                },
                () -> 1,
                health,
                metrics);

        assertThatThrownBy(() -> delivery.deliver(points(1))).isInstanceOf(InterruptedException.class);
        assertThat(health.lockedOut()).isTrue();
    }

    private int deliver(List<BufferedLine> lines) throws InterruptedException {
        return delivery(rejected::add).deliver(lines);
    }

    private Delivery delivery(RejectedPoints takesRejected) {
        return new Delivery(store, takesRejected, patience(), pauses::add, () -> 1, health, metrics);
    }

    private static Patience patience() {
        return new Patience(
                new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10)),
                new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30)));
    }

    private static List<BufferedLine> points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> BufferedLine.of("air v=" + i + " 1", null))
                .toList();
    }
}
