package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.broker.ChaosProxy;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that knows its clients. */
class RefusalIT {
    @TempDir
    Path store;

    private MosquittoBroker broker;
    private ChaosProxy network;

    @BeforeEach
    void startBroker() throws Exception {
        MosquittoBroker.assumeInstalled();
        Path passwords = store.resolve("passwords");
        Process hash =
                new ProcessBuilder("mosquitto_passwd", "-b", "-c", passwords.toString(), "ingest", "right").start();
        assertThat(hash.waitFor()).isZero();
        Path rights = Files.write(store.resolve("rights"), List.of("user ingest", "topic read allowed/#"));
        broker = new MosquittoBroker(store.resolve("broker"))
                .with("allow_anonymous false", "password_file " + passwords, "acl_file " + rights);
        broker.start();
        network = new ChaosProxy(broker);
    }

    @AfterEach
    void stopBroker() throws Exception {
        network.close();
        broker.stop();
    }

    private MqttSource source(String filter, String password) throws Exception {
        Path user = Files.writeString(store.resolve("user"), "ingest\n");
        Path secret = Files.writeString(store.resolve("secret"), password + "\n");
        return MqttSource.builder()
                .serverUri(network.uri())
                .clientIdPrefix("app")
                .split("s0", filter)
                .credentials(Credentials.fromFiles(user, secret))
                .reconnectBackoff(Duration.ofMillis(10), Duration.ofMillis(20))
                .build();
    }

    @Test
    void theRightPasswordOpens() throws Exception {
        SourceHarness client = SourceHarness.start(source("allowed/#", "right"));
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        client.close();
    }

    @Test
    void aWrongPasswordFailsTheTaskAfterOneAttempt() throws Exception {
        failsAfterOneAttempt(source("allowed/#", "wrong"), "cannot connect");
    }

    @Test
    void aMissingSecretFailsTheTaskAndNamesThePlace() throws Exception {
        MqttSource source = source("allowed/#", "right");
        Files.delete(store.resolve("secret"));
        SourceHarness client = SourceHarness.start(source);
        assertThatThrownBy(() -> client.pollUntil("refused", () -> false))
                .isInstanceOf(MqttRefusedException.class)
                .hasMessageContaining(store.resolve("secret").toString());
        client.close();
    }

    @Test
    void aPasswordThatChangesIsReadAgain() throws Exception {
        SourceHarness client = SourceHarness.start(source("allowed/#", "right"));
        client.pollUntil("connected", () -> client.metrics().value("split.s0.connected") == 1);
        Files.writeString(store.resolve("secret"), "wrong");
        network.cut();
        assertThatThrownBy(() -> client.pollUntil("refused", () -> false)).isInstanceOf(MqttRefusedException.class);
        client.close();
    }

    private void failsAfterOneAttempt(MqttSource source, String message) throws Exception {
        SourceHarness client = SourceHarness.start(source);
        assertThatThrownBy(() -> client.pollUntil("refused", () -> false))
                .isInstanceOf(MqttRefusedException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("not authorized");
        Await.quietFor(Duration.ofMillis(300));
        assertThat(network.accepted()).isEqualTo(1);
        assertThat(client.metrics().value("split.s0.refusals")).isEqualTo(1);
        client.close();
    }
}
