package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.SessionTakenOverException;
import dev.vigil.connector.mqtt.broker.ScriptedBroker;
import dev.vigil.connector.mqtt.broker.ScriptedBroker.Packet;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.PahoPublisher;
import dev.vigil.connector.mqtt.session.SessionListener;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Brokers that do what the standard allows and few do, or what it forbids and some do. */
class OddBrokerIT {
    private static final int CONNECT = 1;
    private static final int PUBACK = 4;
    private static final int SUBSCRIBE = 8;
    private static final String ACCEPTED = "20 03 00 00 00";

    private static String suback(Packet packet, String code) {
        return "90 04 %04x 00 %s".formatted(packet.id(), code);
    }

    /** QoS 1, topic "a", payload of one byte. */
    private static String publish(int id, boolean again, String payload) {
        return "%s 07 0001 61 %04x 00 %s".formatted(again ? "3a" : "32", id, payload);
    }

    private static SourceHarness connectTo(ScriptedBroker broker) throws Exception {
        return SourceHarness.start(MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("odd")
                .split("s0", "a")
                .reconnectBackoff(Duration.ofMillis(10), Duration.ofMillis(20))
                .build());
    }

    @Test
    void aSubscriptionThatIsForbiddenFailsTheTaskAfterOneAttempt() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(ACCEPTED);
            case SUBSCRIBE -> List.of(suback(packet, "87"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            assertThatThrownBy(() -> client.pollUntil("refused", () -> false))
                    .isInstanceOf(MqttRefusedException.class)
                    .hasMessageContaining("not authorized");
            Await.quietFor(Duration.ofMillis(200));
            assertThat(broker.received(CONNECT)).hasSize(1);
            client.close();
        }
    }

    @Test
    void aBrokerThatGrantsLessThanQosOneIsRefused() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(ACCEPTED);
            case SUBSCRIBE -> List.of(suback(packet, "00"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            assertThatThrownBy(() -> client.pollUntil("refused", () -> false)).hasMessageContaining("grants QoS 0");
            client.close();
        }
    }

    @Test
    void aMessageSentTwiceOnOneConnectionIsEmittedAndAcknowledgedOnce() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(ACCEPTED);
            case SUBSCRIBE ->
                List.of(suback(packet, "01"), publish(7, false, "31"), publish(7, true, "31"), publish(8, false, "32"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            client.pollUntil("both", () -> client.emitted().size() == 2);
            assertThat(client.payloads()).containsExactly("1", "2");
            assertThat(client.metrics().value("split.s0.repeated")).isEqualTo(1);
            client.checkpoint(1);
            Await.until("acknowledged", () -> broker.received(PUBACK).size() == 2);
            assertThat(broker.received(PUBACK)).extracting(Packet::id).containsExactly(7, 8);
            client.close();
        }
    }

    @Test
    void acknowledgementsGoOutInTheOrderOfArrivalWhateverTheIdentifiers() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(ACCEPTED);
            case SUBSCRIBE ->
                List.of(
                        suback(packet, "01"),
                        publish(9, false, "31"),
                        publish(3, false, "32"),
                        publish(5, false, "33"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            client.pollUntil("one", () -> client.emitted().size() >= 1);
            client.snapshot(1);
            client.pollUntil("all", () -> client.emitted().size() == 3);
            client.snapshot(2);
            assertThat(broker.received(PUBACK))
                    .as("nothing before a checkpoint is complete")
                    .isEmpty();
            client.complete(2);
            Await.until("acknowledged", () -> broker.received(PUBACK).size() == 3);
            assertThat(broker.received(PUBACK)).extracting(Packet::id).containsExactly(9, 3, 5);
            client.close();
        }
    }

    /** As Artemis can do when it takes up a session: the standard forbids it. */
    @Test
    void whatComesBeforeTheAnswerToConnectIsAcknowledgedAfterIt() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(publish(7, true, "31"));
            case SUBSCRIBE -> List.of(suback(packet, "01"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            client.pollUntil("the early one", () -> client.emitted().size() == 1);
            client.checkpoint(1);
            broker.send(ACCEPTED);
            client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
            Await.until("acknowledged", () -> broker.received(PUBACK).size() == 1);
            assertThat(broker.received(PUBACK)).extracting(Packet::id).containsExactly(7);
            client.close();
        }
    }

    @Test
    void aDisconnectForAnotherClientsSakeEndsTheTask() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(ACCEPTED);
            case SUBSCRIBE -> List.of(suback(packet, "01"), "e0 01 8e");
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            assertThatThrownBy(() -> client.pollUntil("taken over", () -> false))
                    .isInstanceOf(SessionTakenOverException.class);
            assertThat(broker.received(CONNECT)).hasSize(1);
            client.close();
        }
    }

    @Test
    void aPublisherMayBeClosedTwice() throws Exception {
        try (ScriptedBroker broker =
                new ScriptedBroker(packet -> packet.type() == CONNECT ? List.of(ACCEPTED) : List.of())) {
            PahoPublisher publisher = new PahoPublisher(
                    new ConnectionOptions(
                            new Endpoint(broker.uri(), null),
                            Credentials.none(),
                            new Limits(10, 1_000),
                            Duration.ZERO,
                            Timing.defaults()),
                    "twice",
                    new NobodyListens());
            publisher.connect();
            publisher.close();
            assertThatCode(publisher::close).doesNotThrowAnyException();
        }
    }

    private static final class NobodyListens implements SessionListener {
        @Override
        public void received(Inbound message) {}

        @Override
        public void lost(ConnectionLoss loss) {}
    }

    @Test
    void aBusyBrokerIsTriedAgain() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(packet.connection() < 3 ? "20 03 00 89 00" : ACCEPTED);
            case SUBSCRIBE -> List.of(suback(packet, "01"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
            assertThat(client.metrics().value("split.s0.connectFailures")).isEqualTo(2);
            client.close();
        }
    }

    /** Receive Maximum 65,535 and Topic Alias Maximum 65,535, which Paho reads as -1. */
    @Test
    void aGenerousBrokerIsUnderstood() throws Exception {
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of("20 09 00 00 06 21ffff 22ffff");
            case SUBSCRIBE -> List.of(suback(packet, "01"), publish(1, false, "31"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            client.pollUntil("it works", () -> client.emitted().size() == 1);
            client.close();
        }
    }

    /** A topic with a control character, and properties that hold one: legal, and deadly to Paho's reader. */
    @Test
    void aHostileTopicIsReadAndTheNextMessageToo() throws Exception {
        String hostile = "32 0e 0003 612f01 0001 05 03 0002 0102 41";
        try (ScriptedBroker broker = new ScriptedBroker(packet -> switch (packet.type()) {
            case CONNECT -> List.of(ACCEPTED);
            case SUBSCRIBE -> List.of(suback(packet, "01"), hostile, publish(2, false, "32"));
            default -> List.of();
        })) {
            SourceHarness client = connectTo(broker);
            client.pollUntil("both", () -> client.emitted().size() == 2);
            assertThat(client.emitted().get(0).topic()).isEqualTo("a/\uFFFD");
            assertThat(client.payloads()).containsExactly("A", "2");
            client.close();
        }
    }
}
