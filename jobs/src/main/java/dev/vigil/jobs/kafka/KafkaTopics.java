package dev.vigil.jobs.kafka;

import dev.vigil.domain.TopicLayout;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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

    private static void await(String name, org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "Kafka did not make the topic " + name + ": "
                                + failed.getCause().getMessage(),
                        failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka made the topic " + name, interrupted);
        }
    }
}
