package dev.vigil.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks into a topic. */
final class Topic {
    private Topic() {}

    /** Key and value of everything in it, oldest first within a partition. */
    static List<Map.Entry<String, String>> all(String topic) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.kafka()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> found.add(new java.util.AbstractMap.SimpleEntry<>(
                                record.key(),
                                record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8))));
            }
        }
        return found;
    }

    /** The values that mention a text. */
    static List<String> values(String topic, String mentioned) {
        return all(topic).stream()
                .map(Map.Entry::getValue)
                .filter(value -> value != null && value.contains(mentioned))
                .toList();
    }
}
