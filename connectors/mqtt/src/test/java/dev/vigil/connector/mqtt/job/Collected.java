package dev.vigil.connector.mqtt.job;

import dev.vigil.connector.mqtt.MqttMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that keeps everything where the test in the same process can see it, across restarts of the job. */
public final class Collected implements Sink<MqttMessage> {
    private static final long serialVersionUID = 1;
    private static final Map<Integer, Queue<MqttMessage>> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int id = NEXT.incrementAndGet();

    @Override
    public SinkWriter<MqttMessage> createWriter(WriterInitContext context) {
        Queue<MqttMessage> target = queue();
        return new SinkWriter<>() {
            @Override
            public void write(MqttMessage message, Context ignored) {
                target.add(message);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }

    private Queue<MqttMessage> queue() {
        return ALL.computeIfAbsent(id, key -> new ConcurrentLinkedQueue<>());
    }

    public Stream<MqttMessage> messages() {
        return queue().stream().filter(message -> !message.isIdleMarker());
    }

    public Stream<MqttMessage> markers() {
        return queue().stream().filter(MqttMessage::isIdleMarker);
    }

    public List<String> payloads() {
        return messages().map(Collected::text).toList();
    }

    public static String text(MqttMessage message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }
}
