package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The broker goes away while messages are unacknowledged. */
class BrokerRestartIT {
    @TempDir
    Path store;

    private static MqttSource source(Broker broker) {
        return MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("restart")
                .split("s0", "r/#")
                .reconnectBackoff(Duration.ofMillis(50), Duration.ofMillis(500))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void aRestartInsideAWindowLosesNothing(Brokers kind) throws Exception {
        Broker broker = kind.in(store);
        broker.start();
        SourceHarness client = SourceHarness.start(source(broker));
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        Publisher device = new Publisher(broker.uri(), "device");
        publish(device, 0, 300);
        client.pollUntil("a third is emitted", () -> client.emitted().size() >= 100);
        client.snapshot(1);

        broker.stop();
        Await.until("the end is noticed", () -> client.metrics().value("split.s0.connected") == 0);
        device.close();
        broker.start();
        client.complete(1);
        assertThat(client.metrics().value("split.s0.acknowledged"))
                .as("packet identifiers of the old connection mean nothing on the new one")
                .isZero();
        Publisher back = new Publisher(broker.uri(), "device");
        publish(back, 300, 600);

        client.pollUntil("the rest", () -> client.payloads().containsAll(back.confirmed()));
        client.pollUntil("caught up", () -> {
            client.checkpoint(2);
            return client.metrics().value("split.s0.caughtUp") == 1;
        });
        assertThat(Ledger.lost(device.confirmed(), client.payloads())).isEmpty();
        assertThat(Ledger.inversions(client.payloads())).isEmpty();
        assertThat(client.metrics().value("split.s0.sessionsLost")).isZero();
        assertThat(client.metrics().value("split.s0.connects")).isEqualTo(2);
        back.close();
        client.close();
        broker.stop();
    }

    @Test
    void aBrokerThatComesBackWithoutItsStoreIsReported() throws Exception {
        MosquittoBroker.assumeInstalled();
        Broker broker = new MosquittoBroker(store);
        broker.start();
        SourceHarness client = SourceHarness.start(source(broker));
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        assertThat(client.metrics().value("split.s0.sessionsLost"))
                .as("the first connection has no session to lose")
                .isZero();
        Publisher device = new Publisher(broker.uri(), "device");
        publish(device, 0, 50);
        client.pollUntil("emitted", () -> client.emitted().size() == 50);

        broker.kill();
        device.close();
        Files.deleteIfExists(store.resolve("mosquitto.db"));
        broker.start();
        client.pollUntil("noticed", () -> client.metrics().value("split.s0.sessionsLost") == 1);
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        client.checkpoint(1);
        Publisher back = new Publisher(broker.uri(), "device");
        publish(back, 50, 100);
        client.pollUntil("it goes on", () -> client.payloads().containsAll(back.confirmed()));
        client.checkpoint(2);
        client.pollUntil("all acknowledged", () -> client.metrics().value("split.s0.unacknowledged") == 0);

        // A restarted job knows from its checkpoint that there was a session.
        SourceHarness.Checkpoint state = client.snapshot(3);
        client.close();
        broker.kill();
        Files.deleteIfExists(store.resolve("mosquitto.db"));
        broker.start();
        SourceHarness again = SourceHarness.restore(source(broker), 1, state);
        again.pollUntil("noticed", () -> again.metrics().value("split.s0.sessionsLost") == 1);
        back.close();
        again.close();
        broker.stop();
    }

    private static void publish(Publisher device, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            device.publish("r/d" + i % 3, "d" + i % 3 + ":" + i);
        }
        device.flush();
    }
}
