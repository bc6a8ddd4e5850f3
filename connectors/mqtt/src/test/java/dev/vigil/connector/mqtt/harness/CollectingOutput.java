package dev.vigil.connector.mqtt.harness;

import dev.vigil.connector.mqtt.MqttMessage;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Gives what a reader emits to the test. */
final class CollectingOutput implements ReaderOutput<MqttMessage> {
    private final Consumer<MqttMessage> target;

    CollectingOutput(Consumer<MqttMessage> target) {
        this.target = target;
    }

    @Override
    public void collect(MqttMessage message) {
        target.accept(message);
    }

    @Override
    public void collect(MqttMessage message, long timestamp) {
        target.accept(message);
    }

    @Override
    public SourceOutput<MqttMessage> createOutputForSplit(String splitId) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {}

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
}
