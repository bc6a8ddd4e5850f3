package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttEnumeratorState;
import dev.vigil.connector.mqtt.MqttSplit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The list of splits in bytes. */
public final class MqttEnumeratorStateSerializer implements SimpleVersionedSerializer<MqttEnumeratorState> {
    @Override
    public int getVersion() {
        return MqttSplitSerializer.VERSION;
    }

    @Override
    public byte[] serialize(MqttEnumeratorState state) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeInt(state.splits().size());
        for (MqttSplit split : state.splits()) {
            MqttSplitSerializer.write(split, out);
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public MqttEnumeratorState deserialize(int version, byte[] bytes) throws IOException {
        MqttSplitSerializer.requireVersion(version);
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        int count = in.readInt();
        List<MqttSplit> splits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            splits.add(MqttSplitSerializer.read(version, in));
        }
        return new MqttEnumeratorState(splits);
    }
}
