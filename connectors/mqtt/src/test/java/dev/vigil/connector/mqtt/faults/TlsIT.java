package dev.vigil.connector.mqtt.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.Tls;
import dev.vigil.connector.mqtt.broker.MosquittoBroker;
import dev.vigil.connector.mqtt.broker.TestAuthority;
import dev.vigil.connector.mqtt.broker.TestAuthority.Identity;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who trusts whom. */
class TlsIT {
    @TempDir
    static Path authorities;

    private static TestAuthority ours;
    private static TestAuthority foreign;
    private static Identity client;

    @TempDir
    Path store;

    private static Identity broker;

    private MosquittoBroker secure;

    @BeforeAll
    static void issue() throws Exception {
        MosquittoBroker.assumeInstalled();
        ours = new TestAuthority(authorities.resolve("ours"));
        foreign = ours.rival(authorities.resolve("foreign"));
        broker = ours.issue("broker", "san=ip:127.0.0.1");
        client = ours.issue("client", "san=dns:client.example");
    }

    @AfterEach
    void stopBroker() throws Exception {
        secure.stop();
    }

    private void startBroker(Identity identity) throws Exception {
        secure = new MosquittoBroker(store.resolve("secure"))
                .secure()
                .with(
                        "cafile " + ours.certificate(),
                        "certfile " + identity.certificate(),
                        "keyfile " + identity.key(),
                        "require_certificate true",
                        "use_identity_as_username true");
        // A second door, for the device.
        secure.withPlainDoor();
        secure.start();
    }

    private SourceHarness connect(Tls tls) throws Exception {
        return SourceHarness.start(MqttSource.builder()
                .serverUri(secure.uri())
                .clientIdPrefix("tls")
                .split("s0", "t/#")
                .tls(tls)
                .reconnectBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                .build());
    }

    @Test
    void readsOverTlsAndShowsItsCertificate() throws Exception {
        startBroker(broker);
        SourceHarness source =
                connect(Tls.trusting(ours.certificate()).withClientCertificate(client.certificate(), client.key()));
        source.pollUntil("connected", () -> source.metrics().value("split.s0.connected") == 1);
        Publisher device = new Publisher(secure.plainUri(), "device");
        device.publish("t/d", "d:1");
        device.publish("t/d", "large", new byte[200_000], 1);
        device.flush();
        source.pollUntil("read", () -> source.emitted().size() == 2);
        source.checkpoint(1);
        source.pollUntil("acknowledged", () -> source.metrics().value("split.s0.unacknowledged") == 0);
        device.close();
        source.close();
    }

    @Test
    void aClientWithoutItsCertificateIsTurnedAway() throws Exception {
        startBroker(broker);
        isNotConnected(connect(Tls.trusting(ours.certificate())));
    }

    @Test
    void aBrokerOfAnotherNameIsNotTrusted() throws Exception {
        startBroker(ours.issue("broker-b", "san=dns:other.example"));
        isNotConnected(
                connect(Tls.trusting(ours.certificate()).withClientCertificate(client.certificate(), client.key())));
    }

    @Test
    void aBrokerOfAnotherAuthorityIsNotTrusted() throws Exception {
        startBroker(foreign.issue("broker", "san=ip:127.0.0.1"));
        isNotConnected(
                connect(Tls.trusting(ours.certificate()).withClientCertificate(client.certificate(), client.key())));
    }

    @Test
    void aBrokerWhoseCertificateIsOutOfDateIsNotTrusted() throws Exception {
        startBroker(ours.issueExpired("broker-c", "san=ip:127.0.0.1"));
        isNotConnected(
                connect(Tls.trusting(ours.certificate()).withClientCertificate(client.certificate(), client.key())));
    }

    private static void isNotConnected(SourceHarness source) throws Exception {
        source.pollUntil("some attempts", () -> source.metrics().value("split.s0.connectFailures") >= 2);
        assertThat(source.metrics().value("split.s0.connects")).isZero();
        source.close();
    }
}
