package dev.vigil.jobs.ingest;

import dev.vigil.jobs.stream.StreamType;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of a raw Kafka topic, unread. */
final class RawKafkaReader implements KafkaRecordDeserializationSchema<RawMessage> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawMessage> out) {
        byte[] payload = record.value() == null ? NOTHING : record.value();
        out.collect(new RawMessage("kafka:" + record.topic(), record.topic(), payload, System.currentTimeMillis()));
    }

    @Override
    public TypeInformation<RawMessage> getProducedType() {
        return StreamType.RAW_MESSAGE;
    }
}
