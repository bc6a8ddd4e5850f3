package dev.vigil.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.TopicLayout;
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
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Kafka that speaks TLS only, and asks for the client's certificate and for a login (SASL_SSL). */
class KafkaTlsDoorIT {
    private static final String TOPIC = "cameras";
    private static final String PASSWORD = "a-secret-of-its-own";

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        certify("server", "san=ip:127.0.0.1");
        certify("client", "san=dns:ingest");
        certify("stranger", "san=dns:stranger");
        kafka = EmbeddedKafka.startWithLoginOverTls(
                folder.resolve("kafka"), "127.0.0.1", FreePort.any(), "vigil", PASSWORD, brokerTls());
        Map<String, String> connection = connection("client", "server");
        makeTopic(connection);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                new HashMap<String, Object>(connection), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "over TLS".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void recordsComeOverTls() throws Exception {
        KafkaDoor door = new KafkaDoor(TOPIC, kafka.address(), "earliest", properties("client", "server"));

        assertThat(DoorReader.read(door, 1))
                .extracting(message -> new String(message.payload(), StandardCharsets.UTF_8))
                .containsExactly("over TLS");
    }

    @Test
    void aServerThatNobodyVouchesForIsNotSpokenTo() {
        assertThatThrownBy(() -> makeTopic(connection("client", "stranger")))
                .hasStackTraceContaining(SslAuthenticationException.class.getName());
    }

    @Test
    void aClientThatTheServerDoesNotKnowIsTurnedAway() {
        assertThatThrownBy(() -> makeTopic(connection("stranger", "server")))
                .hasStackTraceContaining(SslAuthenticationException.class.getName());
    }

    private static void makeTopic(Map<String, String> connection) {
        KafkaTopics.ensure(connection, List.of(new TopicLayout(TOPIC, 1, Map.of())), (short) 1);
    }

    private static Map<String, String> brokerTls() {
        return Map.of(
                "listener.name.plaintext.ssl.client.auth",
                "required",
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                folder.resolve("server.p12").toString(),
                "ssl.keystore.password",
                PASSWORD,
                "ssl.key.password",
                PASSWORD,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                folder.resolve("both.pem").toString());
    }

    private static Map<String, String> connection(String who, String trusted) throws IOException {
        Map<String, String> connection = new HashMap<>(properties(who, trusted));
        connection.put("bootstrap.servers", kafka.address());
        connection.put("default.api.timeout.ms", "60000");
        connection.put("request.timeout.ms", "30000");
        return connection;
    }

    /** As they stand in config/ingest.yaml. */
    private static Map<String, String> properties(String who, String trusted) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.properties"), "password=" + PASSWORD + "\n");
        Path file = Files.writeString(
                folder.resolve("door.yaml"),
                """
                properties:
                  security.protocol: SASL_SSL
                  sasl.mechanism: PLAIN
                  sasl.jaas.config: 'org.apache.kafka.common.security.plain.PlainLoginModule required username="vigil" password="${file:%1$s:password}";'
                  ssl.truststore.type: PEM
                  ssl.truststore.location: '%2$s'
                  ssl.keystore.type: PKCS12
                  ssl.keystore.location: '%3$s'
                  ssl.keystore.password: '${file:%1$s:password}'
                  ssl.key.password: '${file:%1$s:password}'
                """
                        .formatted(secret, folder.resolve(trusted + ".pem"), folder.resolve(who + ".p12")));
        Problems problems = new Problems();
        Map<String, String> properties = KafkaProperties.read(
                YamlFile.read(file, "door.yaml", problems).orElseThrow().map(problems), "properties", problems);
        assertThat(problems.all()).isEmpty();
        return properties;
    }

    /** A key with a certificate of its own, NAME.p12 and NAME.pem; the server trusts itself and the client. */
    private static void certify(String name, String subject) throws Exception {
        String store = folder.resolve(name + ".p12").toString();
        Path certificate = folder.resolve(name + ".pem");
        keytool(store, "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-ext", subject, "-keyalg", "EC");
        keytool(store, "-exportcert", "-rfc", "-alias", name, "-file", certificate.toString());
        if (!name.equals("stranger")) {
            Files.writeString(
                    folder.resolve("both.pem"),
                    Files.readString(certificate),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store, "-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
