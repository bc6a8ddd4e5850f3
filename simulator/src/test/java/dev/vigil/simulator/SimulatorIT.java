package dev.vigil.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.Topics;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.FreePort;
import dev.vigil.simulator.message.Message;
import dev.vigil.simulator.message.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorIT {
    private static final Instant FROM = Instant.ofEpochMilli(SampleDistrict.START);
    private static final Instant TO = FROM.plusSeconds(420);

    @TempDir
    private Path folder;

    @Test
    void sendsOverRealMqttAndKafkaExactlyWhatTheDistrictPromises() throws Exception {
        List<Message> promised = SampleDistrict.demo(5).messages(SampleDistrict.START, TO.toEpochMilli());
        int mqttPort = FreePort.any();
        int kafkaPort = FreePort.any();
        try (EmbeddedArtemis broker = EmbeddedArtemis.start(folder.resolve("mqtt"), "127.0.0.1", mqttPort);
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), "127.0.0.1", kafkaPort);
                Subscriber subscriber = new Subscriber(broker.address())) {
            createTopic(kafka.address());
            SimulatorSettings settings = SimulatorSettings.demo(
                            broker.address(), kafka.address(), SampleDistrict.CONFIG)
                    .seed(5)
                    .between(FROM, TO, 200);

            try (Simulator simulator = Simulator.start(settings)) {
                assertThat(simulator.awaitEnd(Duration.ofMinutes(2))).isTrue();
                Await.until("all is confirmed", () -> simulator.confirmed() >= promised.size());
            }

            List<String> overMqtt = described(promised, Way.MQTT);
            Await.until("all has arrived", () -> subscriber.received.size() >= overMqtt.size());
            assertThat(byTopic(subscriber.received)).isEqualTo(byTopic(overMqtt));
            assertThat(consumed(kafka.address(), described(promised, Way.KAFKA).size()))
                    .containsExactlyElementsOf(described(promised, Way.KAFKA));
        }
    }

    @Test
    void losesNothingWhenTheBrokerGoesAwayForAWhile() throws Exception {
        List<String> promised =
                described(SampleDistrict.demo(6).messages(SampleDistrict.START, TO.toEpochMilli()), Way.MQTT);
        int port = FreePort.any();
        EmbeddedArtemis broker = EmbeddedArtemis.start(folder, "127.0.0.1", port);
        try (Subscriber subscriber = new Subscriber(broker.address())) {
            SimulatorSettings settings = SimulatorSettings.demo(broker.address(), null, SampleDistrict.CONFIG)
                    .seed(6)
                    .between(FROM, TO, 100);
            try (Simulator simulator = Simulator.start(settings)) {
                Await.until("some have arrived", () -> subscriber.received.size() > 50);
                broker.close();
                broker = EmbeddedArtemis.start(folder, "127.0.0.1", port);
                subscriber.close();
                subscriber.connect(broker.address());
                assertThat(simulator.awaitEnd(Duration.ofMinutes(2))).isTrue();
                Await.until("all is confirmed", () -> simulator.confirmed() >= promised.size());
            }
            Await.until("all has arrived", () -> subscriber.received.containsAll(promised));
        } finally {
            broker.close();
        }
    }

    @Test
    void refusesAFolderThatIsWrongWithEveryProblem() throws Exception {
        Path script = Files.writeString(
                folder.resolve("script.yaml"),
                """
                faults:
                  - {id: a, title: t, kind: silent, for: 1m, device: nobody}
                  - {id: b, title: t, kind: explode, for: 1m, device: guanlan-dust-1}
                  - {id: c, title: t, kind: stuck, device: guanlan-dust-1, metric: cod}
                """);
        SimulatorSettings settings = SimulatorSettings.demo("tcp://127.0.0.1:1", null, SampleDistrict.CONFIG)
                .script(script);

        assertThatThrownBy(() -> Simulator.start(settings).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("script.yaml:2:54: faults[0].device: found 'nobody', expected the id of a device")
                .hasMessageContaining("expected one of level, stuck, silent")
                .hasMessageContaining("the key 'for', which is missing")
                .hasMessageContaining("a metric of the device: pm10, pm25");
    }

    private static void createTopic(String kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(Topics.RAW_CAMERA, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static List<String> consumed(String kafka, int count) {
        List<String> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.RAW_CAMERA, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Await.until("every event is in Kafka", () -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> events.add(record.topic() + " " + record.value()));
                return events.size() >= count;
            });
        }
        return events;
    }

    /** A broker keeps the order of a topic, not that of two topics. */
    private static Map<String, List<String>> byTopic(List<String> messages) {
        return messages.stream().collect(Collectors.groupingBy(message -> message.substring(0, message.indexOf(' '))));
    }

    private static List<String> described(List<Message> messages, Way way) {
        return messages.stream()
                .filter(message -> message.way() == way)
                .map(message -> message.topic() + " " + message.text())
                .toList();
    }
}
