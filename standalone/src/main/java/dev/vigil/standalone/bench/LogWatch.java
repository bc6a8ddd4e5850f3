package dev.vigil.standalone.bench;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the jobs write, as it comes: how many observations, how old they are, and when an alert opened. */
final class LogWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LongConsumer ages;
    private final boolean readAges;
    private final LongAdder observations = new LongAdder();
    private final Map<String, Long> alerts = new ConcurrentHashMap<>();
    private final Thread thread;

    /**
     * From what is there now.
     *
     * @param readAges also reads each observation and tells its age at its arrival here, ms, to {@code ages}
     */
    LogWatch(String kafka, boolean readAges, LongConsumer ages) {
        this.readAges = readAges;
        this.ages = ages;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "fetch.max.wait.ms", "20", "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Topics.OBSERVATIONS, Topics.CASEFILE)) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::run, "bench-watch");
        thread.start();
    }

    private void run() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    // a tick of the clock has no key
                    if (record.key() != null) {
                        take(record);
                    }
                }
            }
        } catch (WakeupException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        long now = System.currentTimeMillis();
        if (record.topic().equals(Topics.CASEFILE)) {
            Alert alert = Json.read(record.value(), CaseEvent.class).alert();
            if (alert != null && alert.device() != null) {
                alerts.putIfAbsent(alert.device(), now);
            }
            return;
        }
        observations.increment();
        if (readAges) {
            Observation observation = ObservationBytes.read(record.value());
            ages.accept(now - observation.at());
        }
    }

    long observations() {
        return observations.sum();
    }

    /** Device → when its first alert since the beginning came, epoch ms. */
    Map<String, Long> alerts() {
        return alerts;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
