package dev.vigil.console.status;

import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.domain.TopicLayout;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** When the last record was written to each topic. The answer is kept for some seconds: many walls ask at once. */
public final class TopicTimes implements AutoCloseable {
    private static final long FRESH = 5_000;
    private static final long PATIENCE_SECONDS = 3;

    private final Admin admin;
    private final Clock clock;
    private Answer last = new Answer(false, Map.of());
    private long askedAt;

    public TopicTimes(KafkaClients kafka, Clock clock) {
        this.admin = kafka.admin();
        this.clock = clock;
    }

    /** @param lastEvents topic to epoch ms, -1 for an empty topic */
    record Answer(boolean reached, Map<String, Long> lastEvents) {}

    synchronized Answer read() {
        if (clock.millis() - askedAt > FRESH) {
            last = ask();
            askedAt = clock.millis();
        }
        return last;
    }

    private Answer ask() {
        try {
            return new Answer(true, times());
        } catch (ExecutionException | TimeoutException away) {
            return new Answer(false, last.lastEvents());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return new Answer(false, last.lastEvents());
        }
    }

    private Map<String, Long> times() throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<String> ours = TopicLayout.all(1).stream()
                .map(TopicLayout::name)
                .filter(there::contains)
                .toList();
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        Map<String, TopicDescription> described =
                admin.describeTopics(ours).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        described.forEach((topic, description) -> description
                .partitions()
                .forEach(partition ->
                        asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.maxTimestamp())));
        Map<String, Long> times = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> offsets =
                admin.listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        offsets.forEach((partition, info) -> times.merge(partition.topic(), info.timestamp(), Math::max));
        return times;
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(2));
    }
}
