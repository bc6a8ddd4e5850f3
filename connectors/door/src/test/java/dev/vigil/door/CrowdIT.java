package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.door.DoorOptions.Broker;
import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.FreePort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many devices at the same time, and what they are answered. A few of them in the build; with {@code -Ddoor.crowd=5000} as many
 * as open files allow, and a line with the rate.
 */
class CrowdIT {
    private static final String HOST = "127.0.0.1";
    private static final int DEVICES = Integer.getInteger("door.crowd", 200);
    private static final int ROUNDS = 5;

    @TempDir
    Path store;

    @Test
    void everybodyIsAnswered() throws Exception {
        int port = FreePort.any();
        List<Device> crowd = new ArrayList<>();
        try (EmbeddedArtemis broker = EmbeddedArtemis.start(store, HOST, port);
                Reader reader = new Reader(broker.address());
                Hj212Door door = Hj212Door.open(
                        DoorOptions.of(HOST, 0, Broker.at(broker.address())).with(bounds()))) {
            for (int d = 0; d < DEVICES; d++) {
                crowd.add(new Device(door.port()));
            }
            long began = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                for (int d = 0; d < DEVICES; d++) {
                    crowd.get(d).send(Frames.data("DEVICE-" + d, round));
                }
                for (int d = 0; d < DEVICES; d++) {
                    assertThat(crowd.get(d).answer()).contains("CN=9014", "MN=DEVICE-" + d + ";");
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "RESULT %d devices connected, %d frames answered in %.1f s: %,.0f frames/s%n",
                    DEVICES, DEVICES * ROUNDS, seconds, DEVICES * ROUNDS / seconds);
            Await.until("all have come", () -> reader.got().size() >= DEVICES * ROUNDS);
            assertThat(door.counts()).containsEntry("connections", (long) DEVICES);
        } finally {
            for (Device device : crowd) {
                device.close();
            }
        }
    }

    private static DoorOptions.Bounds bounds() {
        DoorOptions.Bounds usual = DoorOptions.Bounds.defaults();
        return new DoorOptions.Bounds(
                DEVICES, DEVICES, usual.frameBytes(), usual.frameWithin(), usual.idle(), usual.unconfirmed(), 32);
    }
}
