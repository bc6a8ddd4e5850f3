package dev.vigil.connector.mqtt.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand devices come back at once after a restart of the broker, and the source among them. Needs a limit of open
 * files above 11,000; run with {@code -Dmqtt.storm=true}.
 */
@EnabledIfSystemProperty(named = "mqtt.storm", matches = "true")
class ReconnectStormIT {
    private static final int DEVICES = Integer.getInteger("mqtt.storm.devices", 10_000);

    @TempDir
    Path store;

    @Test
    void theSourceIsBackWithinAMinuteAndStartsNoThreads() throws Exception {
        MosquittoBroker.assumeInstalled();
        MosquittoBroker broker = new MosquittoBroker(store);
        broker.start();
        SourceHarness source = SourceHarness.start(MqttSource.builder()
                .serverUri(broker.uri())
                .clientIdPrefix("storm")
                .split("s0", "a/#")
                .split("s1", "b/#")
                .build());
        source.pollUntil("connected", () -> connected(source));
        try (Crowd crowd = new Crowd(broker.uri(), DEVICES)) {
            crowd.connectAll(Duration.ofSeconds(60));
            int threads = Thread.activeCount();

            broker.stop();
            broker.start();
            long began = System.nanoTime();
            crowd.connectAll(Duration.ofSeconds(60));
            source.pollUntil("back", Duration.ofSeconds(60), () -> connected(source));
            System.out.printf(
                    "RESULT %d devices and the source are back after %.1f s%n",
                    DEVICES, (System.nanoTime() - began) / 1e9);
            assertThat(Thread.activeCount()).isLessThan(threads + 20);
        }
        source.close();
        broker.stop();
    }

    private static boolean connected(SourceHarness source) {
        return source.metrics().value("split.s0.connected") == 1
                && source.metrics().value("split.s1.connected") == 1;
    }
}
