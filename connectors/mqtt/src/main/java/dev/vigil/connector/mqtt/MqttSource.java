package dev.vigil.connector.mqtt;

import dev.vigil.connector.mqtt.session.MqttSessions;
import dev.vigil.connector.mqtt.source.MqttEnumeratorStateSerializer;
import dev.vigil.connector.mqtt.source.MqttSourceEnumerator;
import dev.vigil.connector.mqtt.source.MqttSourceReader;
import dev.vigil.connector.mqtt.source.MqttSplitSerializer;
import dev.vigil.connector.mqtt.source.SourceOptions;
import java.util.List;
import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads MQTT 5 at least once: a message is acknowledged to the broker when the checkpoint that holds it is complete, and
 * not before. Needs checkpoints, often: a session carries at most its Receive Maximum from one to the next.
 *
 * <pre>{@code
 * MqttSource source = MqttSource.builder()
 *         .serverUri("tcp://127.0.0.1:1883")
 *         .clientIdPrefix("ingest")
 *         .split("north", "plant/north/#")
 *         .split("south", "plant/south/#")
 *         .credentials(Credentials.fromEnvironment("MQTT_USER", "MQTT_PASSWORD"))
 *         .build();
 * env.fromSource(source, WatermarkStrategy.noWatermarks(), "read mqtt").uid("read-mqtt");
 * }</pre>
 */
@PublicEvolving
public final class MqttSource
        implements Source<MqttMessage, MqttSplit, MqttEnumeratorState>,
                ResultTypeQueryable<MqttMessage>,
                SupportsSplitReassignmentOnRecovery {
    private static final long serialVersionUID = 1;

    private final SourceOptions options;
    private final MqttSessions sessions;

    MqttSource(SourceOptions options, MqttSessions sessions) {
        this.options = options;
        this.sessions = sessions;
    }

    public static MqttSourceBuilder builder() {
        return new MqttSourceBuilder();
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<MqttMessage, MqttSplit> createReader(SourceReaderContext context) {
        return new MqttSourceReader(options, sessions, context, System::currentTimeMillis);
    }

    @Override
    public SplitEnumerator<MqttSplit, MqttEnumeratorState> createEnumerator(SplitEnumeratorContext<MqttSplit> context) {
        return restoreEnumerator(context, new MqttEnumeratorState(List.of()));
    }

    @Override
    public SplitEnumerator<MqttSplit, MqttEnumeratorState> restoreEnumerator(
            SplitEnumeratorContext<MqttSplit> context, MqttEnumeratorState state) {
        return new MqttSourceEnumerator(context, options.splits(), state);
    }

    @Override
    public SimpleVersionedSerializer<MqttSplit> getSplitSerializer() {
        return new MqttSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<MqttEnumeratorState> getEnumeratorCheckpointSerializer() {
        return new MqttEnumeratorStateSerializer();
    }

    @Override
    public TypeInformation<MqttMessage> getProducedType() {
        return TypeInformation.of(MqttMessage.class);
    }
}
