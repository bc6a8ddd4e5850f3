package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.jspecify.annotations.Nullable;

/**
 * Collects lines, gives them in batches to the sink's threads and holds the stream back when too many are held. All
 * fields belong to the task's thread; the sink's threads speak to it through the mailbox only.
 *
 * <p>Points are idempotent, so what is on its way is taken into a checkpoint together with what waits, and a checkpoint
 * never depends on the store being there.
 */
final class InfluxWriter<T> implements StatefulSinkWriter<T, BufferedLines> {
    private static final int LINES_PER_STATE = 1_000;

    private final ToPoint<T> toPoint;
    private final Batching batching;
    private final Couriers couriers;
    private final StoreHealth health;
    private final MailboxExecutor mailbox;
    private final ProcessingTimeService clock;
    private final SinkWriterMetricGroup metrics;

    private final LineBuffer waiting;
    private final Set<Batch> underWay = new LinkedHashSet<>();
    private int heldPoints;
    private long heldBytes;
    private @Nullable Future<?> timer;
    private boolean due;
    private long lastSendMillis;

    InfluxWriter(
            ToPoint<T> toPoint,
            Batching batching,
            Couriers couriers,
            StoreHealth health,
            MailboxExecutor mailbox,
            ProcessingTimeService clock,
            SinkWriterMetricGroup metrics) {
        this.toPoint = toPoint;
        this.batching = batching;
        this.couriers = couriers;
        this.health = health;
        this.mailbox = mailbox;
        this.clock = clock;
        this.metrics = metrics;
        this.waiting = new LineBuffer(batching);
        metrics.setCurrentSendTimeGauge(() -> lastSendMillis);
    }

    /** One request's lines. Not a record: two batches with the same lines are two batches. */
    private static final class Batch {
        private final List<BufferedLine> lines;
        private final long bytes;

        private final long begun;

        private Batch(List<BufferedLine> lines, long begun) {
            this.lines = lines;
            this.begun = begun;
            this.bytes = lines.stream().mapToLong(BufferedLine::bytes).sum();
        }
    }

    /** Takes over what a checkpoint held; may exceed the bound, which then holds the stream back until it is met. */
    void restore(Collection<BufferedLines> states) {
        states.forEach(state -> state.lines().forEach(this::hold));
        dispatch();
    }

    @Override
    public void write(T value, Context context) throws InterruptedException {
        @Nullable InfluxPoint point = toPoint.apply(value);
        if (point == null) {
            return;
        }
        while (heldPoints >= batching.maxBuffered() || heldBytes >= batching.maxBufferedBytes()) {
            mailbox.yield();
        }
        hold(LineProtocol.line(point, batching.maxLineBytes()));
        dispatch();
    }

    private void hold(BufferedLine line) {
        waiting.add(line);
        heldPoints++;
        heldBytes += line.bytes();
        if (timer == null) {
            timer = clock.registerTimer(
                    clock.getCurrentProcessingTime() + batching.flushInterval().toMillis(), time -> {
                        timer = null;
                        sendAll();
                    });
        }
    }

    private void sendAll() {
        due = true;
        dispatch();
    }

    private void dispatch() {
        while (underWay.size() < batching.maxInFlight() && !waiting.isEmpty() && (due || waiting.hasFullBatch())) {
            send(new Batch(waiting.nextBatch(), clock.getCurrentProcessingTime()));
        }
        due = due && !waiting.isEmpty();
    }

    private void send(Batch batch) {
        underWay.add(batch);
        couriers.carry(batch.lines, rejected -> onMailbox(() -> delivered(batch, rejected)));
    }

    private void onMailbox(Runnable action) {
        mailbox.execute(action::run, "the store has a batch");
    }

    private void delivered(Batch batch, int rejected) {
        underWay.remove(batch);
        heldPoints -= batch.lines.size();
        heldBytes -= batch.bytes;
        lastSendMillis = clock.getCurrentProcessingTime() - batch.begun;
        metrics.getNumRecordsSendCounter().inc(batch.lines.size() - rejected);
        metrics.getNumRecordsSendErrorsCounter().inc(rejected);
        metrics.getNumBytesSendCounter().inc(batch.bytes);
        dispatch();
    }

    /**
     * Before a checkpoint: sends what there is and waits for it, unless the store is not well or takes too long; the
     * rest goes into state. At the end of the input: waits until nothing is left.
     */
    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        sendAll();
        if (endOfInput) {
            while (heldPoints > 0) {
                mailbox.yield();
            }
            return;
        }
        long deadline =
                clock.getCurrentProcessingTime() + batching.checkpointWait().toMillis();
        Future<?> wake = clock.registerTimer(deadline, time -> {});
        while (heldPoints > 0 && worthWaiting(deadline)) {
            mailbox.yield();
        }
        wake.cancel(false);
    }

    private boolean worthWaiting(long deadline) {
        return !health.inTrouble() && clock.getCurrentProcessingTime() < deadline;
    }

    @Override
    public List<BufferedLines> snapshotState(long checkpointId) {
        List<BufferedLine> held = new ArrayList<>(heldPoints);
        underWay.forEach(batch -> held.addAll(batch.lines));
        held.addAll(waiting.lines());
        List<BufferedLines> parts = new ArrayList<>();
        for (int from = 0; from < held.size(); from += LINES_PER_STATE) {
            int to = Math.min(from + LINES_PER_STATE, held.size());
            parts.add(new BufferedLines(List.copyOf(held.subList(from, to))));
        }
        return parts;
    }

    int heldPoints() {
        return heldPoints;
    }

    int batchesUnderWay() {
        return underWay.size();
    }

    @Override
    public void close() throws IOException {
        couriers.close();
    }
}
