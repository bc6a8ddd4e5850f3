package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.broker.ChaosProxy;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import dev.vigil.connector.mqtt.harness.SourceHarness.Checkpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client dies between any two steps on the way of a message, and starts again from its last checkpoint. */
class KillAtEachStepIT {
    private static final int MESSAGES = 200;
    private static final int PUBACK_BYTES = 4;

    @TempDir
    Path store;

    private enum Step {
        RECEIVED,
        EMITTED,
        SNAPSHOT,
        NOTIFIED,
        ACKNOWLEDGED
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostAndTheOrderIsKept(Brokers kind) throws Exception {
        Broker broker = kind.in(store);
        broker.start();
        try (ChaosProxy network = new ChaosProxy(broker)) {
            Publisher device = new Publisher(broker.uri(), "device");
            for (Step step : Step.values()) {
                dieAt(step, device, network);
            }
            device.close();
        } finally {
            broker.stop();
        }
    }

    private static void dieAt(Step step, Publisher device, ChaosProxy network) throws Exception {
        MqttSource source = MqttSource.builder()
                .serverUri(network.uri())
                .clientIdPrefix("kill-" + step)
                .split("s0", step + "/#")
                .build();
        SourceHarness first = SourceHarness.start(source);
        first.pollUntil("connected", () -> first.metrics().value("split.s0.connected") == 1);
        Checkpoint before = first.checkpoint(1);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            String payload = "d" + i % 3 + ":" + i;
            device.publish(step + "/d" + i % 3, payload);
            sent.add(payload);
        }
        device.flush();

        Outcome outcome = runUpTo(step, first, before, network);
        network.cut();
        first.close();

        SourceHarness second = SourceHarness.restore(source, 1, outcome.restart());
        List<String> expected = new ArrayList<>(Ledger.lost(sent, outcome.kept()));
        second.pollUntil("the rest of " + step, () -> second.payloads().containsAll(expected));
        second.pollUntil("caught up", () -> {
            second.checkpoint(8);
            return second.metrics().value("split.s0.caughtUp") == 1;
        });
        List<String> all = new ArrayList<>(outcome.kept());
        all.addAll(second.payloads());
        assertThat(Ledger.lost(sent, all)).as(step + ": lost").isEmpty();
        assertThat(Ledger.inversions(all)).as(step + ": inversions").isEmpty();
        assertThat(Ledger.unflaggedRepeats(second.emitted())).isEmpty();
        if (step == Step.ACKNOWLEDGED) {
            assertThat(second.payloads())
                    .as("acknowledged once, not sent again")
                    .isEmpty();
        } else {
            assertThat(second.payloads()).as(step + ": sent again").containsExactlyElementsOf(sent);
        }
        second.close();
    }

    /**
     * What the dead client left behind.
     *
     * @param kept what the last complete checkpoint holds
     */
    private record Outcome(Checkpoint restart, List<String> kept) {}

    private static Outcome runUpTo(Step step, SourceHarness client, Checkpoint start, ChaosProxy network)
            throws Exception {
        if (step == Step.RECEIVED) {
            Await.until("received", () -> client.metrics().value("split.s0.received") == MESSAGES);
            return new Outcome(start, List.of());
        }
        client.pollUntil("emitted", () -> client.emitted().size() == MESSAGES);
        if (step == Step.EMITTED) {
            return new Outcome(start, List.of());
        }
        Checkpoint after = client.snapshot(2);
        if (step == Step.SNAPSHOT) {
            return new Outcome(after, client.payloads());
        }
        if (step == Step.NOTIFIED) {
            network.loseWhatTheClientSends();
        }
        long before = network.sentByClients();
        client.complete(2);
        Await.until("acknowledged", () -> network.sentByClients() >= before + MESSAGES * PUBACK_BYTES);
        if (step == Step.ACKNOWLEDGED) {
            // On its way is not there: Mosquitto hears the next connection before it has read all of this one.
            network.awaitThatTheBrokerHasReadAll();
        }
        return new Outcome(after, client.payloads());
    }
}
