package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.Tls;
import dev.vigil.door.DoorOptions.Broker;
import dev.vigil.servers.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mosquitto behind TLS, that asks the door for its certificate and for a login. */
class TlsBrokerIT {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final String HOST = "127.0.0.1";

    @TempDir
    private static Path folder;

    private static final int SECURE = FreePort.any();
    private static final int PLAIN = FreePort.any();
    private static SelfSigned server;
    private static SelfSigned ours;
    private static Process mosquitto;

    @BeforeAll
    static void startBroker() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "Mosquitto is not installed at " + PROGRAM);
        server = SelfSigned.make(folder, "server", "san=ip:" + HOST);
        ours = SelfSigned.make(folder, "door", "san=dns:door.example");
        Path logins = folder.resolve("logins");
        assertThat(new ProcessBuilder("mosquitto_passwd", "-b", "-c", logins.toString(), "door", "right")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        Path config = Files.write(
                folder.resolve("mosquitto.conf"),
                List.of(
                        "user root",
                        "per_listener_settings true",
                        "listener " + SECURE + " " + HOST,
                        "cafile " + ours.certificate(),
                        "certfile " + server.certificate(),
                        "keyfile " + server.key(),
                        "require_certificate true",
                        "password_file " + logins,
                        "listener " + PLAIN + " " + HOST,
                        "allow_anonymous true"));
        mosquitto = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.out").toFile())
                .start();
        Await.until("Mosquitto listens", () -> FreePort.answers(HOST, PLAIN));
    }

    @AfterAll
    static void stopBroker() throws Exception {
        if (mosquitto != null) {
            mosquitto.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFrameGoesOnOverTlsWithCertificateAndLogin() throws Exception {
        try (Reader reader = new Reader("tcp://" + HOST + ":" + PLAIN);
                Hj212Door door = door("right", Tls.trusting(server.certificate()));
                Device device = new Device(door.port())) {
            device.send(Frames.data(1));
            assertThat(device.answer()).contains("CN=9014");
            Await.until("it has come", () -> reader.payloads().equals(List.of(Frames.data(1))));
        }
    }

    @Test
    void aBrokerThatNobodyVouchesForIsNotSpokenTo() throws Exception {
        comesToNothing(door("right", Tls.trusting(ours.certificate())), "alert certificate unknown");
    }

    @Test
    void aDoorWithoutItsCertificateIsTurnedAway() throws Exception {
        Tls bare = Tls.trusting(server.certificate());
        Broker broker = new Broker("ssl://" + HOST + ":" + SECURE, "bare", login("right"), bare);
        comesToNothing(Hj212Door.open(DoorOptions.of(HOST, 0, broker)), "peer did not return a certificate");
    }

    @Test
    void aDoorWithAWrongPasswordIsTurnedAway() throws Exception {
        comesToNothing(door("wrong", Tls.trusting(server.certificate())), "not authorised");
    }

    /** @param why as the broker's log has it */
    private static void comesToNothing(Hj212Door door, String why) throws Exception {
        try (door) {
            Await.until(
                    why, () -> Files.readString(folder.resolve("mosquitto.out")).contains(why));
        }
    }

    private static Hj212Door door(String password, Tls trust) throws Exception {
        Tls tls = trust.withClientCertificate(ours.certificate(), ours.key());
        Broker broker = new Broker("ssl://" + HOST + ":" + SECURE, "door-" + password, login(password), tls);
        return Hj212Door.open(DoorOptions.of(HOST, 0, broker));
    }

    private static Credentials login(String password) throws Exception {
        return Credentials.fromFiles(
                Files.writeString(folder.resolve("user"), "door\n"),
                Files.writeString(folder.resolve("password-" + password), password + "\n"));
    }
}
