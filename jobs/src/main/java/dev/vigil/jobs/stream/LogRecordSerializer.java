package dev.vigil.jobs.stream;

import dev.vigil.jobs.clock.LogRecord;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

final class LogRecordSerializer extends StreamSerializer<LogRecord> {
    private static final long serialVersionUID = 1L;

    @Override
    void write(LogRecord record, DataOutputView out) throws IOException {
        StringValue.writeString(record.topic(), out);
        StringValue.writeString(record.key(), out);
        out.writeInt(record.value().length);
        out.write(record.value());
        out.writeLong(record.time());
        StringValue.writeString(record.tick(), out);
        out.writeInt(record.partition());
    }

    @Override
    LogRecord read(DataInputView in) throws IOException {
        String topic = StringValue.readString(in);
        String key = StringValue.readString(in);
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        long time = in.readLong();
        String tick = StringValue.readString(in);
        return new LogRecord(topic, key, value, time, tick, in.readInt());
    }

    @Override
    Supplier<LogRecordSerializer> maker() {
        return LogRecordSerializer::new;
    }
}
