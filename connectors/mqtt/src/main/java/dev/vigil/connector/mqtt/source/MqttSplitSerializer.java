package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.MqttSplit.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** A split in bytes. */
public final class MqttSplitSerializer implements SimpleVersionedSerializer<MqttSplit> {
    static final int VERSION = 2;

    /** Wrote no role. */
    private static final int FIRST = 1;

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
        return read(version, new DataInputDeserializer(bytes));
    }

    static void requireVersion(int version) throws IOException {
        if (version > VERSION) {
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
        out.writeUTF(split.role().name());
    }

    static MqttSplit read(int version, DataInputDeserializer in) throws IOException {
        String clientId = in.readUTF();
        String name = in.readUTF();
        int count = in.readInt();
        List<String> filters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filters.add(in.readUTF());
        }
        boolean established = in.readBoolean();
        Role role = version == FIRST ? Role.STEADY : Role.valueOf(in.readUTF());
        return new MqttSplit(clientId, name, filters, established, role);
    }
}
