package dev.vigil.jobs.kafka;

import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.stream.StreamType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LogRecordWriter} wrote. It never fails: what the value means is for later to find out. */
final class LogRecordReader implements KafkaRecordDeserializationSchema<LogRecord> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};
    private static final Pattern TICK = Pattern.compile("\\d{1,4}/[1-9]\\d{0,3}");

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LogRecord> out) {
        out.collect(new LogRecord(
                record.topic(),
                text(record.key()),
                record.value() == null ? NOTHING : record.value(),
                record.timestamp(),
                tick(record.headers().lastHeader(LogRecordWriter.TICK)),
                record.partition()));
    }

    /** Null for an ordinary record, and for a header that no tick of ours has. */
    private static @Nullable String tick(@Nullable Header header) {
        String tick = header == null ? null : text(header.value());
        return tick != null && TICK.matcher(tick).matches() ? tick : null;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public TypeInformation<LogRecord> getProducedType() {
        return StreamType.LOG_RECORD;
    }
}
