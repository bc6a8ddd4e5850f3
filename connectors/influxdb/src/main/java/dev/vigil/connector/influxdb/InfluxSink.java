package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.metrics.MetricGroup;

/**
 * Writes a stream to InfluxDB, or to QuestDB through the same HTTP door, at least once. Points are idempotent, so a
 * replay changes nothing in the store. The sink drops nothing and fails the job for nothing that a store can say; see
 * the README for what it does instead.
 *
 * <pre>{@code
 * readings.sinkTo(InfluxSink.<Reading>builder()
 *         .url("http://127.0.0.1:8086")
 *         .token(Secret.fromEnvironment("INFLUX_TOKEN"))
 *         .organization("district")
 *         .bucket("readings")
 *         .points(r -> InfluxPoint.of("readings").tag("device", r.device()).field("value", r.value()).at(r.at()))
 *         .build());
 * }</pre>
 */
public final class InfluxSink<T> implements Sink<T>, SupportsWriterState<T, BufferedLines> {
    private static final long serialVersionUID = 1;

    private final StoreAddress address;
    private final Batching batching;
    private final Patience patience;
    private final ToPoint<T> toPoint;
    private final RejectedPoints.Factory rejected;

    InfluxSink(
            StoreAddress address,
            Batching batching,
            Patience patience,
            ToPoint<T> toPoint,
            RejectedPoints.Factory rejected) {
        this.address = address;
        this.batching = batching;
        this.patience = patience;
        this.toPoint = toPoint;
        this.rejected = rejected;
    }

    public static <T> InfluxSinkBuilder<T> builder() {
        return new InfluxSinkBuilder<>();
    }

    @Override
    public InfluxWriter<T> createWriter(WriterInitContext context) throws IOException {
        return restoreWriter(context, List.of());
    }

    @Override
    public InfluxWriter<T> restoreWriter(WriterInitContext context, Collection<BufferedLines> state)
            throws IOException {
        MailboxExecutor mailbox = context.getMailboxExecutor();
        MetricGroup group = context.metricGroup().addGroup("influxdb");
        StoreHealth health = new StoreHealth(address.url(), System::nanoTime, () -> wake(mailbox));
        RejectedPoints opened = open(context);
        Store store = new ClientStore(address);
        Delivery delivery = new Delivery(
                store,
                opened,
                patience,
                wait -> TimeUnit.MILLISECONDS.sleep(wait.toMillis()),
                () -> ThreadLocalRandom.current().nextDouble(),
                health,
                SinkMetrics.in(group));
        Couriers couriers = new Couriers(
                "influxdb-sink-" + context.getTaskInfo().getIndexOfThisSubtask(),
                batching.maxInFlight(),
                delivery,
                store,
                opened,
                defect -> fail(mailbox, defect));
        InfluxWriter<T> writer = new InfluxWriter<>(
                toPoint,
                batching,
                couriers,
                health,
                mailbox,
                context.getProcessingTimeService(),
                context.metricGroup());
        group.gauge("storeInTrouble", () -> health.inTrouble() ? 1 : 0);
        group.gauge("storeLockedOut", () -> health.lockedOut() ? 1 : 0);
        group.gauge("secondsInTrouble", health::secondsInTrouble);
        group.gauge("pointsHeld", writer::heldPoints);
        group.gauge("requestsInFlight", writer::batchesUnderWay);
        writer.restore(state);
        return writer;
    }

    private RejectedPoints open(WriterInitContext context) throws IOException {
        try {
            return rejected.open(context);
        } catch (Exception e) {
            throw new IOException("the rejected points of the InfluxDB sink have nowhere to go", e);
        }
    }

    private static void wake(MailboxExecutor mailbox) {
        mailbox.execute(() -> {}, "the store is in trouble");
    }

    private static void fail(MailboxExecutor mailbox, Throwable defect) {
        mailbox.execute(
                () -> {
                    throw new IllegalStateException("a defect in the InfluxDB sink", defect);
                },
                "a defect in the InfluxDB sink");
    }

    @Override
    public SimpleVersionedSerializer<BufferedLines> getWriterStateSerializer() {
        return new BufferedLinesSerializer();
    }
}
