package dev.vigil.console.status;

import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.domain.Bilingual;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a job still reads its topic. A job tells its position with every checkpoint; one that has something to read
 * and does not move on for longer than a checkpoint may take is down, and a wall that stays quiet then is blind.
 */
public final class JobPace implements AutoCloseable {
    private static final long PATIENCE = 120_000;
    private static final long ANSWER_SECONDS = 3;
    /** The answer is kept for some seconds: many walls ask at once. */
    private static final long FRESH = 5_000;

    private final Admin admin;
    private final String group;
    private final String topic;
    private final Clock clock;
    private Pace pace;
    private long askedAt;

    public JobPace(KafkaClients kafka, String group, String topic, Clock clock) {
        this.admin = kafka.admin();
        this.group = group;
        this.topic = topic;
        this.clock = clock;
        this.pace = Pace.atFirst(clock.millis());
    }

    /** As it was when Kafka last answered: whether Kafka answers is a part of its own. */
    synchronized StatusView.Part look(String name) {
        try {
            if (clock.millis() - askedAt > FRESH) {
                askedAt = clock.millis();
                learn();
            }
        } catch (ExecutionException | TimeoutException away) {
            // said by the part "kafka"
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        boolean still = pace.standsStill(clock.millis(), PATIENCE);
        return new StatusView.Part(
                name, !still, new Bilingual("待处理 " + pace.waiting() + " 条", pace.waiting() + " records waiting"));
    }

    private void learn() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        long position = 0;
        long waiting = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata at = read.get(end.getKey());
            long offset = at == null ? 0 : at.offset();
            position += offset;
            waiting += Math.max(0, end.getValue() - offset);
        }
        pace = pace.next(waiting, position, clock.millis());
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, TimeoutException, InterruptedException {
        if (!admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS).contains(topic)) {
            return Map.of();
        }
        DescribeTopicsResult described = admin.describeTopics(List.of(topic));
        Map<TopicPartition, OffsetSpec> asked =
                described.allTopicNames().get(ANSWER_SECONDS, TimeUnit.SECONDS).get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends =
                admin.listOffsets(asked).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, Long> last = new HashMap<>();
        ends.forEach((partition, info) -> last.put(partition, info.offset()));
        return last;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
