package dev.vigil.console.kafka;

import dev.vigil.domain.TopicLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that the topics in which the parts meet are there, whichever part starts first. */
public final class TopicsOnHand {
    private static final int PARTITIONS = 4;

    private TopicsOnHand() {}

    /** Creates what is missing and leaves alone what is there. */
    public static void ensure(KafkaClients kafka) throws InterruptedException {
        try (Admin admin = kafka.admin()) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = TopicLayout.all(PARTITIONS).stream()
                    .filter(layout -> !there.contains(layout.name()))
                    .map(TopicsOnHand::topic)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(
                        "topics cannot be created: " + failed.getCause().getMessage(), failed);
            }
        }
    }

    private static NewTopic topic(TopicLayout layout) {
        return new NewTopic(layout.name(), Optional.of(layout.partitions()), Optional.empty())
                .configs(layout.settings());
    }
}
