package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.MqttSourceBuilder;
import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import dev.vigil.connector.mqtt.harness.SourceHarness.Checkpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of splits changes between two runs of a job, in the midst of the stream. */
class ReshuffleIT {
    private static final int DEVICES = 4;

    @TempDir
    Path store;

    private Broker broker;

    @AfterEach
    void stopBroker() throws Exception {
        broker.stop();
    }

    private MqttSourceBuilder builder() {
        return MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("shuffle")
                .reconnectBackoff(Duration.ofMillis(10), Duration.ofMillis(100));
    }

    @ParameterizedTest
    @EnumSource
    void fewerAndMoreSplitsLoseNothingAndKeepTheOrder(Brokers kind) throws Exception {
        broker = kind.in(store);
        broker.start();
        MqttSource four = builder()
                .split("s0", "p/d0")
                .split("s1", "p/d1")
                .split("s2", "p/d2")
                .split("s3", "p/d3")
                .build();
        MqttSource two = builder()
                .split("s0", "p/d0", "p/d1")
                .split("s1", "p/d2", "p/d3")
                .build();
        Publisher device = new Publisher(broker.uri(), "device");
        List<String> kept = new ArrayList<>();

        SourceHarness first = SourceHarness.start(four, 3);
        first.pollUntil("connected", () -> connected(first, 4));
        publish(device, 0, 100);
        first.pollUntil("half is emitted", () -> first.emitted().size() >= 50);
        Checkpoint atFour = stop(first, kept);
        publish(device, 100, 200);

        SourceHarness second = SourceHarness.restore(two, 2, atFour);
        publish(device, 200, 300);
        settle(second, 2);
        second.pollUntil("all", () -> hasAll(device, kept, second));
        publish(device, 300, 400);
        Checkpoint atTwo = stop(second, kept);

        SourceHarness third = SourceHarness.restore(four, 4, atTwo);
        publish(device, 400, 500);
        settle(third, 4);
        third.pollUntil("all", () -> hasAll(device, kept, third));
        kept.addAll(third.payloads());
        for (int i = 0; i < 4; i++) {
            assertThat(third.metrics().value("split.s" + i + ".sessionsLost"))
                    .as("what was ended on purpose is not missed")
                    .isZero();
        }
        third.close();

        assertThat(Ledger.lost(device.confirmed(), kept)).isEmpty();
        assertThat(Ledger.inversions(kept)).isEmpty();
        device.close();
    }

    /** Polls, with checkpoints, until the old sessions are gone and the new ones stand. */
    private static void settle(SourceHarness client, int splits) throws Exception {
        client.pollUntil("settled", () -> {
            List<MqttSplit> held = client.splitsIn(client.checkpoint(7));
            return held.size() == splits && held.stream().allMatch(MqttSplit::established);
        });
    }

    private static Checkpoint stop(SourceHarness client, List<String> kept) throws Exception {
        Checkpoint checkpoint = client.checkpoint(5);
        kept.addAll(client.payloads());
        client.close();
        return checkpoint;
    }

    private static boolean connected(SourceHarness client, int splits) {
        for (int i = 0; i < splits; i++) {
            if (client.metrics().value("split.s" + i + ".connected") != 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAll(Publisher device, List<String> kept, SourceHarness client) {
        List<String> all = new ArrayList<>(kept);
        all.addAll(client.payloads());
        return Ledger.lost(device.confirmed(), all).isEmpty();
    }

    private static void publish(Publisher device, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            device.publish("p/d" + i % DEVICES, "d" + i % DEVICES + ":" + i);
        }
        device.flush();
    }
}
