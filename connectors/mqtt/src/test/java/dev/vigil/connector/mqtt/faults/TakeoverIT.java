package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.SessionTakenOverException;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.broker.ChaosProxy;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second client with our id. */
class TakeoverIT {
    @TempDir
    Path store;

    private Broker broker;
    private ChaosProxy network;

    @AfterEach
    void stopBroker() throws Exception {
        network.close();
        broker.stop();
    }

    private MqttSource source(Brokers kind) throws Exception {
        broker = kind.in(store);
        broker.start();
        network = new ChaosProxy(broker);
        return MqttSource.builder()
                .serverUri(network.uri())
                .clientIdPrefix("same")
                .split("s0", "t/#")
                .reconnectBackoff(Duration.ofMillis(10), Duration.ofMillis(200))
                // Artemis leaves one of two that come at the same moment without an answer.
                .connectTimeout(Duration.ofSeconds(6))
                .build();
    }

    @Test
    void theFirstFailsFastAndDoesNotComeBack() throws Exception {
        SourceHarness first = SourceHarness.start(source(Brokers.ARTEMIS));
        first.pollUntil("connected", () -> first.metrics().value("split.s0.connected") == 1);
        int attempts = network.accepted();

        Publisher second = new Publisher(broker.uri(), "same-s0");
        assertThatThrownBy(() -> first.pollUntil("taken over", () -> false))
                .isInstanceOf(SessionTakenOverException.class)
                .hasMessageContaining("same-s0");
        assertThat(first.metrics().value("split.s0.takeovers")).isEqualTo(1);
        Await.quietFor(Duration.ofMillis(300));
        assertThat(network.accepted()).as("it never tries again").isEqualTo(attempts);
        assertThat(second.isConnected()).isTrue();
        second.close();
        first.close();
    }

    /** Mosquitto 2.0 does not tell why it closes a connection: the two fight, but not for long. */
    @ParameterizedTest
    @EnumSource
    void oneOfTwoGivesWayAndTheOtherGoesOn(Brokers kind) throws Exception {
        MqttSource source = source(kind);
        List<SourceHarness> rivals = List.of(SourceHarness.start(source), SourceHarness.start(source));
        List<SourceHarness> losers = new ArrayList<>();
        Await.until("one gives way", () -> {
            for (SourceHarness rival : rivals) {
                if (!stillRuns(rival)) {
                    losers.add(rival);
                }
            }
            return !losers.isEmpty();
        });
        assertThat(losers).hasSize(1);
        losers.get(0).close();

        SourceHarness winner = rivals.get(losers.get(0) == rivals.get(0) ? 1 : 0);
        winner.pollUntil("connected", () -> winner.metrics().value("split.s0.connected") == 1);
        Publisher device = new Publisher(broker.uri(), "device");
        device.publish("t/d", "d:1");
        device.flush();
        winner.pollUntil("it reads", () -> winner.payloads().contains("d:1"));
        int connections = network.accepted();
        Await.quietFor(Duration.ofMillis(500));
        assertThat(network.accepted()).as("nobody comes back").isEqualTo(connections);
        device.close();
        winner.close();
    }

    private static boolean stillRuns(SourceHarness rival) throws Exception {
        try {
            rival.poll(10);
            return true;
        } catch (SessionTakenOverException e) {
            return false;
        }
    }
}
