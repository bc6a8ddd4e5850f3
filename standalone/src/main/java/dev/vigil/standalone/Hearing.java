package dev.vigil.standalone;

import dev.vigil.domain.Topics;
import dev.vigil.jobs.JobSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until devices are heard. Before the very first session of a share of the topics stands, the broker confirms what a
 * device publishes and keeps it for nobody. The first tick in the log says that each share has had its session; from then on the
 * broker keeps for us what it confirms, whatever is killed.
 */
public final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final long LOOK_EVERY_MS = 50;

    private Hearing() {}

    /** A broker that lets nobody in must not keep the console from saying so: after the patience it is only told. */
    public static void await(JobSettings settings, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<byte[], byte[]> log = new KafkaConsumer<>(
                Map.<String, Object>copyOf(settings.kafkaConnection()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = log.partitionsFor(Topics.OBSERVATIONS).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            while (log.endOffsets(partitions).values().stream().allMatch(offset -> offset == 0)) {
                if (System.nanoTime() - end > 0) {
                    LOG.warn("no session at the MQTT broker yet broker={}", settings.mqtt());
                    System.err.println(
                            "Please check the MQTT broker: devices are not heard yet, and what they send is lost.");
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            }
        }
    }
}
