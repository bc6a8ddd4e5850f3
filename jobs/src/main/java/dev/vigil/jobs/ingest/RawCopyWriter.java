package dev.vigil.jobs.ingest;

import dev.vigil.domain.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** An accepted message as it came, for audits: its bytes, the door as key and header, the arrival as the record's time. */
final class RawCopyWriter implements KafkaRecordSerializationSchema<RawMessage> {
    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(RawMessage message, KafkaSinkContext context, Long timestamp) {
        byte[] door = message.door().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                Topics.RAW_MESSAGES,
                null,
                Math.max(0, message.received()),
                door,
                message.payload(),
                List.of(new RecordHeader(Topics.RESUBMITTED_DOOR, door)));
    }
}
