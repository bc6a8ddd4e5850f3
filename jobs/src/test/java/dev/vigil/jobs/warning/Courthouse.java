package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.TopicLayout;
import dev.vigil.domain.Topics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleBookJson;
import dev.vigil.rules.RuleFolder;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.FreePort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A real Kafka with a small district in it: twelve premises in two areas, whose samples come late and twice. */
final class Courthouse implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final int PREMISES = 12;
    private static final long START = 1_750_000_000_000L / 60_000 * 60_000;
    private static final long MINUTE = 60_000;
    private static final String RULES =
            """
            - {id: hold, title: hold, when: "pm10 > 150", for: 90s, clear: "pm10 < 120", ladder: [{when: "pm10 > 190", severity: red}]}
            - {id: quiet, title: quiet, when: "silent(noise, '2m')"}
            - {id: above, title: above, per: premise, when: "avg(pm10, '5m') - area.avg(pm10, '5m') > 40", for: 1m}
            - {id: gas, title: gas, when: "gas > 25"}
            - {id: twice, title: twice, per: premise, when: "alerts('gas', premise, '10m') >= 2", clear_for: 5m}
            - {id: cluster, title: cluster, per: area, when: "alerts('gas', area, '2m') >= 8", clear_for: 1m}
            """;

    private final EmbeddedKafka kafka;
    private final Path folder;
    private final KafkaProducer<byte[], byte[]> producer;

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

    private static String id(int premise) {
        return "p" + premise;
    }

    void registryAndRules() {
        for (int i = 0; i < PREMISES; i++) {
            Device device = new Device(
                    "d" + i, List.of(), null, null, null, 0, List.of("pm10", "noise"), Map.of(), Map.of(), Map.of());
            Premise bare = Premise.bare(id(i), List.of(device));
            String area = i % 2 == 0 ? "north" : "south";
            Premise premise = new Premise(
                    bare.id(),
                    1,
                    0,
                    bare.name(),
                    bare.enterprise(),
                    null,
                    "",
                    null,
                    area,
                    area,
                    bare.latitude(),
                    bare.longitude(),
                    bare.zone(),
                    bare.grade(),
                    false,
                    List.of(),
                    bare.devices(),
                    List.of());
            write(Topics.REGISTRY, id(i), Json.bytes(premise), START);
        }
        write(Topics.REGISTRY, RegistryView.COMPLETE, Json.bytes(Map.of()), START);
        Problems problems = new Problems();
        var metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "metrics.yaml", problems);
        RuleBook book = new RuleBook(1, 0, RuleFolder.parse(RULES, "rules", metrics, problems));
        problems.refuseIfAny();
        write(Topics.RULES, "book", RuleBookJson.write(book), START);
        producer.flush();
    }

    /** The samples that arrive in these minutes, and the ticks of the one writer. */
    void minutes(int from, int to) {
        List<Observation> samples = new ArrayList<>();
        for (int premise = 0; premise < PREMISES; premise++) {
            Random random = new Random(premise);
            double level = 100;
            for (long at = START; at < START + to * MINUTE; at += 10_000) {
                level = Math.max(0, Math.min(250, level + random.nextInt(81) - 40));
                long lag = random.nextInt(8) == 0 ? random.nextInt(240_000) : random.nextInt(900);
                double gas = random.nextInt(28);
                boolean speaks = random.nextInt(100) > 20 || at / 300_000 % 3 != premise % 3;
                add(samples, premise, "pm10", at, level, lag);
                add(samples, premise, "gas", at, gas, lag / 2);
                if (speaks) {
                    add(samples, premise, "noise", at, 50, lag);
                }
                if (random.nextInt(12) == 0) {
                    add(samples, premise, "pm10", at, level, lag + random.nextInt(60_000));
                }
            }
        }
        samples.removeIf(sample -> sample.received() < START + from * MINUTE);
        samples.removeIf(sample -> sample.received() >= START + to * MINUTE);
        samples.sort(Comparator.comparingLong(Observation::received));
        long tick = START + from * MINUTE;
        for (Observation sample : samples) {
            for (; tick + 1_000 <= sample.received(); tick += 1_000) {
                tick(tick + 999);
            }
            write(Topics.OBSERVATIONS, sample.premise(), ObservationBytes.write(sample), sample.received());
        }
        for (; tick < START + to * MINUTE; tick += 1_000) {
            tick(tick + 999);
        }
        producer.flush();
    }

    private static void add(List<Observation> to, int premise, String metric, long at, double value, long lag) {
        to.add(Observation.of("d" + premise, metric, at, value, Quality.NORMAL)
                .placed(id(premise), "d" + premise)
                .receivedAt(at + lag));
    }

    private void tick(long time) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var header = List.<org.apache.kafka.common.header.Header>of(
                    new RecordHeader("vigil-tick", "0/1".getBytes(StandardCharsets.US_ASCII)));
            producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, partition, time, null, new byte[0], header));
        }
    }

    private void write(String topic, String key, byte[] value, long time) {
        producer.send(new ProducerRecord<>(topic, null, time, key.getBytes(StandardCharsets.UTF_8), value));
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

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.CASEFILE, partition))
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

        /** Waits for the job's own ticks; a few more of ours, so that what areas showed last is judged too. */
        void hasJudgedUpTo(int minute) throws Exception {
            for (int round = 0; round < 3; round++) {
                told = Math.max(told + 30_000, START + minute * MINUTE + 30_000);
                tick(told);
                producer.flush();
                waitFor(told);
            }
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
