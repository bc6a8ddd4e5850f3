package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttSplit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** A split in bytes. */
public final class MqttSplitSerializer implements SimpleVersionedSerializer<MqttSplit> {
    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(MqttSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        write(split, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public MqttSplit deserialize(int version, byte[] bytes) throws IOException {
        requireVersion(version);
        return read(new DataInputDeserializer(bytes));
    }

    static void requireVersion(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("State of version " + version + " was written by a later release.");
        }
    }

    static void write(MqttSplit split, DataOutputSerializer out) throws IOException {
        out.writeUTF(split.clientId());
        out.writeUTF(split.name());
        out.writeInt(split.filters().size());
        for (String filter : split.filters()) {
            out.writeUTF(filter);
        }
        out.writeBoolean(split.established());
    }

    static MqttSplit read(DataInputDeserializer in) throws IOException {
        String clientId = in.readUTF();
        String name = in.readUTF();
        int count = in.readInt();
        List<String> filters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filters.add(in.readUTF());
        }
        return new MqttSplit(clientId, name, filters, in.readBoolean());
    }
}
