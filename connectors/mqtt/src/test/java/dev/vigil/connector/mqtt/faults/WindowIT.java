package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.MqttSourceBuilder;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Back-pressure: what a slow job does to the broker, and a fast broker to the job. */
class WindowIT {
    private static final int WINDOW = 100;

    @TempDir
    Path store;

    private Broker broker;

    @AfterEach
    void stopBroker() throws Exception {
        broker.stop();
    }

    private MqttSourceBuilder builder(Brokers kind) throws Exception {
        broker = kind.in(store);
        broker.start();
        return MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("window")
                .split("s0", "w/#")
                .receiveMaximum(WINDOW)
                .idleMarkers(Duration.ofMillis(20))
                .reconnectBackoff(Duration.ofMillis(10), Duration.ofMillis(50));
    }

    @ParameterizedTest
    @EnumSource
    void theBrokerStopsAtTheWindowAndGoesOnAfterTheCheckpoint(Brokers kind) throws Exception {
        SourceHarness client = SourceHarness.start(builder(kind).build());
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        // Mosquitto 2.0.11 counts wrong and goes beyond the window after the first acknowledgements: no more may wait
        // for it than the inbox holds, or it overflows where the test's thread is slow.
        int windows = kind == Brokers.ARTEMIS ? 5 : 3;
        Publisher device = publish(windows * WINDOW);

        for (int round = 1; round <= windows; round++) {
            int expected = round * WINDOW;
            client.pollUntil("a window", () -> client.emitted().size() >= expected);
            if (round == windows) {
                break;
            }
            if (kind == Brokers.ARTEMIS) {
                standsStill(client, expected);
            }
            client.checkpoint(round);
        }
        client.checkpoint(6);
        int markers = client.markers().size();
        client.pollUntil("idle", () -> client.markers().size() > markers);
        assertThat(Ledger.inversions(client.payloads())).isEmpty();
        assertThat(client.emitted()).as("none twice").hasSize(windows * WINDOW);
        device.close();
        client.close();
    }

    private static void standsStill(SourceHarness client, int emitted) throws Exception {
        client.pollUntil("the window is full", () -> client.metrics().value("split.s0.windowFull") == 1);
        int markers = client.markers().size();
        Await.quietFor(Duration.ofMillis(700));
        client.poll(1_000);
        assertThat(client.emitted()).as("not one more without a checkpoint").hasSize(emitted);
        assertThat(client.markers())
                .as("an empty queue with a backlog behind it")
                .hasSize(markers);
    }

    @ParameterizedTest
    @EnumSource
    void aFullBufferLeavesTheRestToTheBroker(Brokers kind) throws Exception {
        MqttSource source = builder(kind)
                .receiveMaximum(1_000)
                .maximumPacketSize(20_000)
                .maximumBufferedBytes(50_000)
                .build();
        SourceHarness client = SourceHarness.start(source);
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        Publisher device = new Publisher(broker.uri(), "device");
        byte[] large = new byte[10_000];
        for (int i = 0; i < 25; i++) {
            byte[] name = ("d:" + i + " ").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(name, 0, large, 0, name.length);
            device.publish("w/d", "d:" + i, large.clone(), 1);
        }
        device.flush();
        Await.until("it overflows", () -> client.metrics().value("split.s0.overflows") == 1);
        assertThat(client.metrics().value("split.s0.inboxBytes")).isLessThan(60_000);

        client.pollUntil("all", () -> {
            client.checkpoint(1);
            return client.emitted().size() >= 25;
        });
        assertThat(client.payloads().stream().map(payload -> payload.substring(0, payload.indexOf(' '))))
                .as("in order, and none twice: the old connection was emptied first")
                .containsExactlyElementsOf(device.confirmed());
        assertThat(client.metrics().value("split.s0.connects")).isGreaterThan(1);
        device.close();
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void aJobWithoutCheckpointsFailsAndSaysWhy(Brokers kind) throws Exception {
        SourceHarness client = SourceHarness.start(
                builder(kind).checkpointWithin(Duration.ofSeconds(1)).build());
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        Publisher device = publish(2 * WINDOW);
        assertThatThrownBy(() -> client.pollUntil("it fails", () -> false)).hasMessageContaining("enable them");
        device.close();
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLargerThanThePacketSizeIsDroppedByTheBrokerAndTheRestGoesOn(Brokers kind) throws Exception {
        SourceHarness client =
                SourceHarness.start(builder(kind).maximumPacketSize(2_000).build());
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        Publisher device = new Publisher(broker.uri(), "device");
        device.publish("w/d", "small", new byte[1_900], 1);
        device.publish("w/d", "large", new byte[5_000], 1);
        device.publish("w/d", "last", new byte[100], 1);
        device.flush();
        client.pollUntil("the last", () -> client.emitted().size() == 2);
        assertThat(client.emitted())
                .extracting(message -> message.payload().length)
                .containsExactly(1_900, 100);
        assertThat(client.metrics().value("split.s0.connects")).isEqualTo(1);
        device.close();
        client.close();
    }

    private Publisher publish(int count) throws Exception {
        Publisher device = new Publisher(broker.uri(), "device");
        for (int i = 0; i < count; i++) {
            device.publish("w/d", "d:" + i);
        }
        device.flush();
        return device;
    }
}
