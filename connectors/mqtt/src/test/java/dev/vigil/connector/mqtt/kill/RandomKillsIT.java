package dev.vigil.connector.mqtt.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.connector.mqtt.broker.Broker;
import dev.vigil.connector.mqtt.broker.Brokers;
import dev.vigil.connector.mqtt.harness.Await;
import dev.vigil.connector.mqtt.harness.Ledger;
import dev.vigil.connector.mqtt.harness.Publisher;
import dev.vigil.connector.mqtt.source.MqttSplitSerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        first.awaitSessions(work);
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
        boolean alive = last.isAlive();
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
        List<String> lost = List.copyOf(Ledger.lost(devices.confirmed(), committed));
        if (!lost.isEmpty()) {
            System.out.printf(
                    "LOST %s ... %s; last confirmed %s; last emitted %s; the last reader was %s and said:%n%s%n",
                    lost.subList(0, Math.min(5, lost.size())),
                    lost.get(lost.size() - 1),
                    devices.confirmed().get(devices.confirmed().size() - 1),
                    committed.get(committed.size() - 1),
                    alive ? "alive" : "dead",
                    String.join(System.lineSeparator(), last.said()));
        }
        assertThat(lost).isEmpty();
        assertThat(Ledger.inversions(committed)).isEmpty();
        devices.close();
        broker.stop();
    }

    /** Gives up after a while: the figures will say what is missing. */
    private static void awaitAll(Publisher devices, Path work) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
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
        private final Queue<String> said = new ConcurrentLinkedQueue<>();

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
            Thread listener = new Thread(this::listen, "victim-output");
            listener.setDaemon(true);
            listener.start();
        }

        private void listen() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                }
            } catch (IOException e) {
                said.add("killed");
            }
        }

        List<String> said() {
            return List.copyOf(said);
        }

        boolean isAlive() {
            return process.isAlive();
        }

        /** Lets it live so long after it has begun to work. */
        void liveFor(long milliseconds) throws Exception {
            Await.until("the process came up", () -> said.contains("running"));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        }

        /** From then on the broker keeps what is published. */
        void awaitSessions(Path work) throws Exception {
            MqttSplitSerializer splits = new MqttSplitSerializer();
            Await.until("a checkpoint of a reader that has subscribed", () -> {
                int established = 0;
                for (byte[] split : CheckpointFile.read(work).stream()
                        .flatMap(checkpoint -> checkpoint.readers().stream())
                        .flatMap(List::stream)
                        .toList()) {
                    established +=
                            splits.deserialize(splits.getVersion(), split).established() ? 1 : 0;
                }
                return established == 2;
            });
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
