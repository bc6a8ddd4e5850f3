package dev.vigil.connector.mqtt;

import dev.vigil.connector.mqtt.sink.MqttSinkWriter;
import dev.vigil.connector.mqtt.sink.SinkOptions;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Publishes records to MQTT 5 at QoS 1, at least once: a checkpoint is complete only when the broker has confirmed
 * everything before it. After a lost connection what is unconfirmed is published again, in the same order.
 *
 * <pre>{@code
 * stream.sinkTo(MqttSink.<Alert>builder()
 *         .serverUri("tcp://127.0.0.1:1883")
 *         .clientId("alerts")
 *         .serializer(alert -> new MqttPublication("alerts/" + alert.id(), alert.toJson(), false))
 *         .build());
 * }</pre>
 */
@PublicEvolving
public final class MqttSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1;

    private final SinkOptions options;
    private final MqttPublicationSerializer<T> serializer;

    MqttSink(SinkOptions options, MqttPublicationSerializer<T> serializer) {
        this.options = options;
        this.serializer = serializer;
    }

    public static <T> MqttSinkBuilder<T> builder() {
        return new MqttSinkBuilder<>();
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        int subtask = context.getTaskInfo().getIndexOfThisSubtask();
        return MqttSinkWriter.open(options, subtask, serializer, context.metricGroup());
    }
}
