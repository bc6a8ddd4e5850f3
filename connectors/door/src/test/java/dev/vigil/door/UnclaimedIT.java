package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.door.DoorOptions.Broker;
import dev.vigil.servers.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mosquitto, which says when it has nobody to give a message to. */
class UnclaimedIT {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final String HOST = "127.0.0.1";

    @TempDir
    Path store;

    private final int port = FreePort.any();
    private Process mosquitto;

    @BeforeEach
    void startBroker() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "Mosquitto is not installed at " + PROGRAM);
        Path config = Files.write(
                store.resolve("mosquitto.conf"), List.of("listener " + port + " " + HOST, "allow_anonymous true"));
        mosquitto = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(store.resolve("mosquitto.out").toFile())
                .start();
        Await.until("Mosquitto listens", () -> FreePort.answers(HOST, port));
    }

    @AfterEach
    void stopBroker() throws Exception {
        if (mosquitto != null) {
            mosquitto.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFrameThatNobodyWillGetIsNotAnswered() throws Exception {
        DoorOptions options = DoorOptions.of(HOST, 0, Broker.at("tcp://" + HOST + ":" + port));
        try (Hj212Door door = Hj212Door.open(options);
                Device device = new Device(door.port())) {
            device.send(Frames.data(1));
            Await.until("the broker has said so", () -> door.counts().get("frames_unclaimed") == 1);
            assertThat(device.hasNoAnswerWithin(300)).isTrue();

            try (Reader reader = new Reader("tcp://" + HOST + ":" + port)) {
                device.send(Frames.data(1));
                assertThat(device.answer()).contains("CN=9014");
                Await.until("it has come", () -> reader.payloads().equals(List.of(Frames.data(1))));
            }
        }
    }
}
