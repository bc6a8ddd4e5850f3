package dev.vigil.jobs.kafka;

import dev.vigil.domain.TopicLayout;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are not there yet. Those that are there are left as their operator made them. */
public final class KafkaTopics {
    private KafkaTopics() {}

    public static void ensure(Map<String, String> connection, List<TopicLayout> layouts, short replicas) {
        try (Admin admin = Admin.create(Map.<String, Object>copyOf(connection))) {
            List<NewTopic> topics = layouts.stream()
                    .map(layout ->
                            new NewTopic(layout.name(), layout.partitions(), replicas).configs(layout.settings()))
                    .toList();
            admin.createTopics(topics).values().forEach((name, created) -> await(name, created));
        }
    }

    /** Sets how long the topic keeps its records, ms, also when it was there before. */
    public static void keep(Map<String, String> connection, String topic, long millis) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp retention =
                new AlterConfigOp(new ConfigEntry("retention.ms", Long.toString(millis)), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.<String, Object>copyOf(connection))) {
            await(
                    topic,
                    admin.incrementalAlterConfigs(Map.of(resource, List.of(retention)))
                            .all());
        }
    }

    private static void await(String name, org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "Kafka did not make or set the topic " + name + ": "
                                + failed.getCause().getMessage(),
                        failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka made the topic " + name, interrupted);
        }
    }
}
