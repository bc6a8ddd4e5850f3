package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.TopicLayout;
import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.RuleBookJson;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.FreePort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A real Kafka with a small district in it, and the whole WarningJob over it. */
final class Courthouse implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final long START = SmallDistrict.START;
    private static final long MINUTE = SmallDistrict.MINUTE;

    private final EmbeddedKafka kafka;
    private final Path folder;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    private Courthouse(EmbeddedKafka kafka, Path folder) {
        this.kafka = kafka;
        this.folder = folder;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.address(), "enable.idempotence", "true"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static Courthouse open(Path folder) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), "127.0.0.1", FreePort.any());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(TopicLayout.all(PARTITIONS).stream()
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                    // the samples are of another year
                                    .configs(Map.of("retention.ms", "-1")))
                            .toList())
                    .all()
                    .get();
        }
        return new Courthouse(kafka, folder);
    }

    void registryAndRules() {
        SmallDistrict.premises().forEach(premise -> write(Topics.REGISTRY, premise.id(), Json.bytes(premise), START));
        write(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of()), START);
        write(Topics.RULES, "book", RuleBookJson.write(SmallDistrict.rules()), START);
        flush();
    }

    /** The samples that arrive in these minutes, and the ticks of the one writer. */
    void minutes(int from, int to) {
        long tick = START + from * MINUTE;
        for (Observation sample : SmallDistrict.samples(from, to)) {
            for (; tick + 1_000 <= sample.received(); tick += 1_000) {
                tick(tick + 999);
            }
            write(Topics.OBSERVATIONS, sample.premise(), ObservationBytes.write(sample), sample.received());
        }
        for (; tick < START + to * MINUTE; tick += 1_000) {
            tick(tick + 999);
        }
        flush();
    }

    private void tick(long time) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var header = List.<org.apache.kafka.common.header.Header>of(
                    new RecordHeader("vigil-tick", "0/1".getBytes(StandardCharsets.US_ASCII)));
            send(new ProducerRecord<>(Topics.OBSERVATIONS, partition, time, null, new byte[0], header));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    /** Everything that was sent is in the log. */
    private void flush() {
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new IllegalStateException("Kafka did not take it", failed);
            }
        }
        sent.clear();
    }

    private void write(String topic, String key, byte[] value, long time) {
        send(new ProducerRecord<>(topic, null, time, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Every line that tells of an alert, in the order of the log. */
    List<String> casefile() {
        List<String> lines = new ArrayList<>();
        read(ends(), record -> {
            if (record.key() != null) {
                lines.add(new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        return lines;
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions());
        }
    }

    /** How many records there are. */
    private long observations() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(Topics.OBSERVATIONS)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static List<TopicPartition> partitions() {
        return partitions(Topics.CASEFILE);
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.address()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void read(
            Map<TopicPartition, Long> until, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            while (partitions().stream().anyMatch(one -> consumer.position(one) < until.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }

    /** @param snapshot null to begin anew */
    Session session(int parallelism, @Nullable String snapshot) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.MAX_PARALLELISM, 128);
        // a machine that stands still for a while is not dead
        configuration.set(RpcOptions.ASK_TIMEOUT_DURATION, Duration.ofMinutes(2));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        if (snapshot != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, snapshot);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        JobSettings settings =
                new JobSettings(kafka.address(), "", "", "", "../config", "", PARTITIONS, List.of(), Map.of());
        WarningJob.define(env, settings);
        return new Session(env.executeAsync("warning"), ends());
    }

    /** The job as it runs, until it is killed. */
    final class Session implements AutoCloseable {
        private final JobClient job;
        private final Map<TopicPartition, Long> began;
        private long told;

        private Session(JobClient job, Map<TopicPartition, Long> began) {
            this.job = job;
            this.began = began;
        }

        String snapshot() throws Exception {
            return job.triggerSavepoint(folder.resolve("snapshots").toUri().toString(), SavepointFormatType.CANONICAL)
                    .get();
        }

        /** Waits for the job's own ticks, and until figures of areas lead to no more figures. */
        void hasJudgedUpTo(int minute) throws Exception {
            told = Math.max(told + 1_000, START + minute * MINUTE + 30_000);
            tickAndWait();
            long written;
            do {
                // a snapshot sees to it that everything said so far is in the log
                snapshot();
                long before = observations();
                told += 1_000;
                tickAndWait();
                snapshot();
                written = observations() - before;
            } while (written > PARTITIONS);
        }

        private void tickAndWait() throws Exception {
            tick(told);
            flush();
            waitFor(told);
        }

        private void waitFor(long time) throws Exception {
            Map<String, Long> ticks = new TreeMap<>();
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                consumer.assign(partitions());
                began.forEach(consumer::seek);
                while (!isThere(ticks, time)) {
                    if (job.getJobStatus().get().isGloballyTerminalState()) {
                        throw new IllegalStateException("the job ended", failure());
                    }
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                        var header = record.headers().lastHeader("vigil-tick");
                        if (header != null) {
                            String writer = new String(header.value(), StandardCharsets.US_ASCII);
                            ticks.merge(record.partition() + " " + writer, record.timestamp(), Math::max);
                        }
                    });
                }
            }
        }

        private static boolean isThere(Map<String, Long> ticks, long time) {
            if (ticks.isEmpty()) {
                return false;
            }
            String any = ticks.keySet().iterator().next();
            int writers = Integer.parseInt(any.substring(any.indexOf('/') + 1));
            return ticks.size() == PARTITIONS * writers
                    && ticks.values().stream().allMatch(one -> one >= time);
        }

        private Throwable failure() {
            try {
                job.getJobExecutionResult().get();
                return new IllegalStateException("without a failure");
            } catch (Exception failed) {
                return failed;
            }
        }

        /** Stops it dead: what it has said since its last snapshot it does not remember having said. */
        @Override
        public void close() throws Exception {
            job.cancel().get();
        }
    }

    @Override
    public void close() {
        producer.close();
        kafka.close();
    }
}
