package dev.vigil.jobs.kafka;

import dev.vigil.jobs.clock.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Writes a log record as a Kafka record: the time as its timestamp, a tick as a header. */
final class LogRecordWriter implements KafkaRecordSerializationSchema<LogRecord> {
    static final String TICK = "vigil-tick";
    private static final long serialVersionUID = 1L;

    private final String topic;

    LogRecordWriter(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(LogRecord record, KafkaSinkContext context, Long timestamp) {
        String tick = record.tick();
        if (tick != null) {
            List<Header> headers = List.of(new RecordHeader(TICK, tick.getBytes(StandardCharsets.US_ASCII)));
            return new ProducerRecord<>(topic, record.partition(), record.time(), null, record.value(), headers);
        }
        String key = record.key();
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, null, Math.max(0, record.time()), keyBytes, record.value());
    }
}
