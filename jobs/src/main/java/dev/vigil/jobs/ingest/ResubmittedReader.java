package dev.vigil.jobs.ingest;

import dev.vigil.domain.Topics;
import dev.vigil.jobs.stream.StreamType;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A dead letter that somebody sent in again: it is read as if it came now through the door of its header. */
final class ResubmittedReader implements KafkaRecordDeserializationSchema<RawMessage> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawMessage> out) {
        Header header = record.headers().lastHeader(Topics.RESUBMITTED_DOOR);
        String door = header == null || header.value() == null
                ? "kafka:" + record.topic()
                : new String(header.value(), StandardCharsets.UTF_8);
        byte[] payload = record.value() == null ? NOTHING : record.value();
        out.collect(new RawMessage(door, door.substring(door.indexOf(':') + 1), payload, System.currentTimeMillis()));
    }

    @Override
    public TypeInformation<RawMessage> getProducedType() {
        return StreamType.RAW_MESSAGE;
    }
}
