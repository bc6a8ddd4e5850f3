package dev.vigil.connector.mqtt.kill;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.harness.SourceHarness;
import dev.vigil.connector.mqtt.harness.SourceHarness.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that does what Flink does with a source, and nothing else: emit, take a checkpoint of state and output
 * together, and tell the source when it is complete. Made to be killed.
 */
public final class ReaderProcess {
    private static final long CHECKPOINT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LONGEST_STEP_US = 20_000;

    private ReaderProcess() {}

    public static void main(String[] arguments) throws Exception {
        MqttSource source = MqttSource.builder()
                .serverUri(arguments[0])
                .clientIdPrefix("victim")
                .split("s0", "k/even/#")
                .split("s1", "k/odd/#")
                .receiveMaximum(2_000)
                .reconnectBackoff(Duration.ofMillis(20), Duration.ofMillis(200))
                .build();
        run(source, new CheckpointFile(Path.of(arguments[1])), new Random(Long.parseLong(arguments[2])));
    }

    private static void run(MqttSource source, CheckpointFile file, Random random) throws Exception {
        Optional<Checkpoint> restored = file.read();
        SourceHarness flink =
                restored.isPresent() ? SourceHarness.restore(source, 1, restored.get()) : SourceHarness.start(source);
        System.out.println("running");
        System.out.flush();
        long next = System.nanoTime() + CHECKPOINT_NANOS;
        for (long id = 1; ; ) {
            flink.poll(1 + random.nextInt(500));
            append(flink, file);
            if (System.nanoTime() < next) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                continue;
            }
            next = System.nanoTime() + CHECKPOINT_NANOS;
            Checkpoint checkpoint = flink.snapshot(id);
            linger(random);
            file.write(checkpoint);
            linger(random);
            flink.complete(id++);
        }
    }

    private static void append(SourceHarness flink, CheckpointFile file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (MqttMessage message : flink.takeEmitted()) {
            lines.append(SourceHarness.text(message)).append('\n');
        }
        file.append(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the killer a chance between two steps. */
    private static void linger(Random random) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_STEP_US)));
    }
}
