package dev.vigil.standalone.bench.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.TopicLayout;
import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleBookJson;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.FreePort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real Kafka with registry, rules and readings in it, and a view of how far the job has judged. */
final class JudgingLog implements AutoCloseable {
    static final int PARTITIONS = 4;
    private static final String TICK = "vigil-tick";

    private final EmbeddedKafka kafka;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final long[] judged = new long[PARTITIONS];
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long alerts;

    JudgingLog(Path folder) throws Exception {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), "127.0.0.1", FreePort.any());
        Map<String, Object> server = Map.of("bootstrap.servers", kafka.address());
        try (Admin admin = Admin.create(server)) {
            admin.createTopics(TopicLayout.all(PARTITIONS).stream()
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                    // the readings are of another year
                                    .configs(Map.of("retention.ms", "-1")))
                            .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(server, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(server, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> casefile = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.CASEFILE, partition))
                .toList();
        consumer.assign(casefile);
        consumer.seekToBeginning(casefile);
    }

    String address() {
        return kafka.address();
    }

    void write(Town town, RuleBook rules, int seconds) {
        town.premises().forEach(premise -> write(Topics.REGISTRY, premise.id(), Json.bytes(premise), Town.START));
        write(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of()), Town.START);
        write(Topics.RULES, "book", RuleBookJson.write(rules), Town.START);
        for (int second = 0; second < seconds; second++) {
            for (Observation reading : town.readings(second)) {
                write(Topics.OBSERVATIONS, reading.premise(), ObservationBytes.write(reading), reading.received());
            }
            tick(Town.START + second * 1000L);
        }
        tick(Town.START + seconds * 1000L);
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka did not take every reading", failure.get());
        }
    }

    private void write(String topic, String key, byte[] value, long time) {
        send(new ProducerRecord<>(topic, null, time, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record, (written, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    /** As IngestJob writes them, being the one writer. */
    private void tick(long time) {
        List<Header> header = List.of(new RecordHeader(TICK, "0/1".getBytes(StandardCharsets.US_ASCII)));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            send(new ProducerRecord<>(Topics.OBSERVATIONS, partition, time, null, new byte[0], header));
        }
    }

    /** Whether the job has said of every partition that nothing before that time will come. */
    boolean isJudgedUpTo(long time) {
        consumer.poll(Duration.ofMillis(50)).forEach(record -> {
            if (record.headers().lastHeader(TICK) != null) {
                judged[record.partition()] = Math.max(judged[record.partition()], record.timestamp());
            } else {
                alerts++;
            }
        });
        return Arrays.stream(judged).min().orElse(0) >= time;
    }

    /** Revisions of alerts that have been said so far. */
    long alerts() {
        return alerts;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        kafka.close();
    }
}
