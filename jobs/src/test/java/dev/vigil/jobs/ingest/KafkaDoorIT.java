package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.KafkaProperties;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.jobs.kafka.KafkaTopics;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Kafka that asks for a login; the password lies in a file. */
class KafkaDoorIT {
    private static final String TOPIC = "cameras";
    private static final String PASSWORD = "a-secret-of-its-own";
    private static final long TEN = 1_772_330_400_000L;

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static Map<String, String> login;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.startWithLogin(folder.resolve("kafka"), "127.0.0.1", FreePort.any(), "vigil", PASSWORD);
        login = login(PASSWORD);
        Map<String, String> connection = new HashMap<>(login);
        connection.put("bootstrap.servers", kafka.address());
        KafkaTopics.ensure(
                connection, List.of(new dev.vigil.domain.TopicLayout(TOPIC, 1, Map.of("retention.ms", "-1"))), (short)
                        1);
        KafkaTopics.keep(connection, TOPIC, 100L * 365 * 86_400_000);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                new HashMap<String, Object>(connection), new ByteArraySerializer(), new ByteArraySerializer())) {
            send(producer, TEN, "first".getBytes(StandardCharsets.UTF_8));
            send(producer, TEN + 1, null);
            send(producer, TEN + 2, new byte[900_000]);
            send(producer, TEN + 3, new byte[] {(byte) 0xff, 0, 1});
            send(producer, TEN + 60_000, "last".getBytes(StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void everyRecordComesThroughWhateverItHolds() throws Exception {
        List<RawMessage> read = read("earliest", 5);
        assertThat(read).extracting(message -> message.payload().length).containsExactly(5, 0, 900_000, 3, 4);
        assertThat(read.get(0).door()).isEqualTo("kafka:" + TOPIC);
    }

    @Test
    void itBeginsAtTheTimeThatIsAskedFor() throws Exception {
        List<RawMessage> read = read(Instant.ofEpochMilli(TEN + 4).toString(), 1);
        assertThat(new String(read.get(0).payload(), StandardCharsets.UTF_8)).isEqualTo("last");
    }

    private static List<RawMessage> read(String start, int count) throws Exception {
        return DoorReader.read(new KafkaDoor(TOPIC, kafka.address(), start, login), count);
    }

    /** As it stands in config/ingest.yaml. */
    private static Map<String, String> login(String password) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.properties"), "password=" + password + "\n");
        Path file = Files.writeString(
                folder.resolve("door.yaml"),
                """
                properties:
                  security.protocol: SASL_PLAINTEXT
                  sasl.mechanism: PLAIN
                  sasl.jaas.config: 'org.apache.kafka.common.security.plain.PlainLoginModule required username="vigil" password="${file:%s:password}";'
                """
                        .formatted(secret));
        Problems problems = new Problems();
        Map<String, String> properties = KafkaProperties.read(
                YamlFile.read(file, "door.yaml", problems).orElseThrow().map(problems), "properties", problems);
        assertThat(problems.all()).isEmpty();
        assertThat(properties.toString()).doesNotContain(password);
        return properties;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, long time, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(TOPIC, null, time, new byte[] {'k'}, value))
                .get();
    }
}
