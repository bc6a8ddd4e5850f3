package dev.vigil.connector.mqtt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the reader's process ({@code kill -9}) at random moments while devices publish, and compares what the broker
 * confirmed to the devices with what is in checkpoints. Run with {@code -Dmqtt.kills=50}.
 */
@EnabledIfSystemProperty(named = "mqtt.kills", matches = "[0-9]+")
class RandomKillsIT {
    private static final int KILLS = Integer.getInteger("mqtt.kills", 0) / Brokers.values().length;
    private static final long SEED = Long.getLong("mqtt.seed", 20_260_101L);
    private static final int DEVICES = 20;
    private static final int LONGEST_LIFE_MS = 700;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void noConfirmedMessageIsLost(Brokers kind) throws Exception {
        Broker broker = kind.in(folder.resolve("broker"));
        broker.start();
        Path work = Files.createDirectories(folder.resolve("work"));
        Random random = new Random(SEED);
        AtomicBoolean over = new AtomicBoolean();
        Victim first = new Victim(broker, work, random.nextLong());
        first.awaitCheckpoint(work);
        first.kill();
        Publisher devices = new Publisher(broker.uri(), "devices");
        Thread publishing = new Thread(() -> publishUntil(over, devices), "devices");
        publishing.start();

        for (int kill = 0; kill < KILLS; kill++) {
            Victim victim = new Victim(broker, work, random.nextLong());
            victim.liveFor(random.nextInt(LONGEST_LIFE_MS));
            victim.kill();
        }
        over.set(true);
        publishing.join();
        devices.flush();

        Victim last = new Victim(broker, work, random.nextLong());
        awaitAll(devices, work);
        last.kill();
        List<String> committed = CheckpointFile.committedLines(work);
        System.out.printf(
                "RESULT %s: %d kills, seed %d: %d messages confirmed, %d emitted (%d of them again), %d lost, %d out of order%n",
                kind,
                KILLS,
                SEED,
                devices.confirmed().size(),
                committed.size(),
                committed.size() - committed.stream().distinct().count(),
                Ledger.lost(devices.confirmed(), committed).size(),
                Ledger.inversions(committed).size());
        assertThat(Ledger.lost(devices.confirmed(), committed)).isEmpty();
        assertThat(Ledger.inversions(committed)).isEmpty();
        devices.close();
        broker.stop();
    }

    /** Gives up after a while: the figures will say what is missing. */
    private static void awaitAll(Publisher devices, Path work) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (System.nanoTime() < end
                && !Ledger.lost(devices.confirmed(), CheckpointFile.committedLines(work))
                        .isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static void publishUntil(AtomicBoolean over, Publisher devices) {
        try {
            for (int i = 0; !over.get(); i++) {
                int device = i % DEVICES;
                devices.publish("k/" + (device % 2 == 0 ? "even" : "odd") + "/d" + device, "d" + device + ":" + i);
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader in a process of its own. */
    private static final class Victim {
        private final Process process;

        Victim(Broker broker, Path work, long seed) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReaderProcess.class.getName(),
                            broker.uri(),
                            work.toString(),
                            Long.toString(seed))
                    .redirectErrorStream(true)
                    .start();
        }

        /** Lets it live so long after it has begun to work. */
        void liveFor(long milliseconds) throws IOException {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = said.readLine();
            while (line != null && !line.equals("running")) {
                line = said.readLine();
            }
            assertThat(line).as("the process came up").isNotNull();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        }

        void awaitCheckpoint(Path work) throws Exception {
            Await.until("a first checkpoint of a connected reader", () -> {
                if (!Files.exists(work.resolve("state"))) {
                    return false;
                }
                byte[] state = Files.readAllBytes(work.resolve("state"));
                String text = new String(state, StandardCharsets.ISO_8859_1);
                return text.contains("k/even/#") && text.contains("k/odd/#");
            });
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
