package dev.vigil.jobs.stream;

import dev.vigil.jobs.ingest.RawMessage;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

final class RawMessageSerializer extends StreamSerializer<RawMessage> {
    private static final long serialVersionUID = 1L;

    @Override
    void write(RawMessage message, DataOutputView out) throws IOException {
        StringValue.writeString(message.door(), out);
        StringValue.writeString(message.topic(), out);
        out.writeLong(message.received());
        out.writeInt(message.payload().length);
        out.write(message.payload());
    }

    @Override
    RawMessage read(DataInputView in) throws IOException {
        String door = StringValue.readString(in);
        String topic = StringValue.readString(in);
        long received = in.readLong();
        byte[] payload = new byte[in.readInt()];
        in.readFully(payload);
        return new RawMessage(door, topic, payload, received);
    }

    @Override
    Supplier<RawMessageSerializer> maker() {
        return RawMessageSerializer::new;
    }
}
