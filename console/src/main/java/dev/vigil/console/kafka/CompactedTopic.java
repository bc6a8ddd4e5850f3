package dev.vigil.console.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads what a compacted topic of one partition says now. */
public final class CompactedTopic {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private CompactedTopic() {}

    /** Key to its last value; deleted keys are left out. */
    public static Map<String, byte[]> read(KafkaClients kafka, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        Map<String, byte[]> values = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumer("console-look-" + topic)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                    keep(values, record);
                }
            }
        }
        return values;
    }

    private static void keep(Map<String, byte[]> values, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            values.remove(record.key());
        } else {
            values.put(record.key(), record.value());
        }
    }
}
