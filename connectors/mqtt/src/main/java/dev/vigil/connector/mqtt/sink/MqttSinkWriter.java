package dev.vigil.connector.mqtt.sink;

import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.MqttPublicationSerializer;
import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.TopicFilter;
import java.io.IOException;
import java.util.Random;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/** Hands records to the connection, and waits at checkpoints until the broker has confirmed them all. */
public final class MqttSinkWriter<T> implements SinkWriter<T> {
    private static final long JOIN_MS = 5_000;

    private final MqttPublicationSerializer<T> serializer;
    private final Outbox outbox;
    private final PublishLoop loop;
    private final Thread thread;
    private final SinkMetrics metrics;

    private MqttSinkWriter(
            MqttPublicationSerializer<T> serializer,
            Outbox outbox,
            PublishLoop loop,
            String name,
            SinkMetrics metrics) {
        this.serializer = serializer;
        this.outbox = outbox;
        this.loop = loop;
        this.metrics = metrics;
        this.thread = new Thread(loop, "mqtt-" + name);
        thread.setDaemon(true);
    }

    /** Opens the writer of a subtask and begins to connect. */
    public static <T> MqttSinkWriter<T> open(
            SinkOptions options, int subtask, MqttPublicationSerializer<T> serializer, SinkWriterMetricGroup group) {
        String clientId = options.clientId() + "-" + subtask;
        Outbox outbox = new Outbox(options.maximumInFlight(), options.deliveryTimeout());
        SinkMetrics metrics = new SinkMetrics(group);
        Timing timing = options.connection().timing();
        Backoff backoff = new Backoff(timing.backoffMin(), timing.backoffMax(), new Random());
        PublishLoop loop = new PublishLoop(options, clientId, outbox, metrics, backoff);
        metrics.gauge("unconfirmed", outbox::size);
        metrics.gauge("connected", () -> loop.isConnected() ? 1 : 0);
        MqttSinkWriter<T> writer = new MqttSinkWriter<>(serializer, outbox, loop, clientId, metrics);
        writer.thread.start();
        return writer;
    }

    @Override
    public void write(T element, Context context) throws IOException, InterruptedException {
        MqttPublication publication = serializer.serialize(element);
        if (!TopicFilter.isTopic(publication.topic())) {
            metrics.rejected(publication.topic(), "not a topic");
            return;
        }
        outbox.add(publication);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        outbox.awaitEmpty();
    }

    @Override
    public void close() {
        outbox.close();
        loop.abort();
        try {
            thread.join(JOIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
