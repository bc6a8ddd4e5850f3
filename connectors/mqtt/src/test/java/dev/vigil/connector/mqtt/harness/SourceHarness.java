package dev.vigil.connector.mqtt.harness;

import dev.vigil.connector.mqtt.MqttEnumeratorState;
import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.MqttSplit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.core.io.InputStatus;

/**
 * The source without Flink around it: enumerator and readers on the test's thread, so that a test can stop it between
 * any two steps. State goes through the serializers as it would in a checkpoint.
 */
public final class SourceHarness implements AutoCloseable {
    private final MqttSource source;
    private final Coordinator coordinator;
    private final SplitEnumerator<MqttSplit, MqttEnumeratorState> enumerator;
    private final List<SourceReader<MqttMessage, MqttSplit>> readers = new ArrayList<>();
    private final List<MqttMessage> emitted = new ArrayList<>();
    private final List<MqttMessage> markers = new ArrayList<>();
    private final CollectingOutput output = new CollectingOutput(this::collect);

    /** State in bytes, as of a checkpoint. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Checkpoint(byte[] enumerator, List<List<byte[]>> readers) {}

    private SourceHarness(
            MqttSource source, Coordinator coordinator, SplitEnumerator<MqttSplit, MqttEnumeratorState> enumerator) {
        this.source = source;
        this.coordinator = coordinator;
        this.enumerator = enumerator;
    }

    public static SourceHarness start(MqttSource source) throws Exception {
        return start(source, 1);
    }

    public static SourceHarness start(MqttSource source, int parallelism) throws Exception {
        Coordinator coordinator = new Coordinator(parallelism);
        SourceHarness harness = new SourceHarness(source, coordinator, source.createEnumerator(coordinator));
        harness.run(parallelism, List.of());
        return harness;
    }

    public static SourceHarness restore(MqttSource source, int parallelism, Checkpoint checkpoint) throws Exception {
        Coordinator coordinator = new Coordinator(parallelism);
        MqttEnumeratorState state = source.getEnumeratorCheckpointSerializer()
                .deserialize(source.getEnumeratorCheckpointSerializer().getVersion(), checkpoint.enumerator());
        SourceHarness harness = new SourceHarness(source, coordinator, source.restoreEnumerator(coordinator, state));
        harness.run(parallelism, harness.splitsIn(checkpoint));
        return harness;
    }

    /** What the readers had in a checkpoint. */
    public List<MqttSplit> splitsIn(Checkpoint checkpoint) throws IOException {
        List<MqttSplit> splits = new ArrayList<>();
        for (List<byte[]> reader : checkpoint.readers()) {
            for (byte[] split : reader) {
                splits.add(source.getSplitSerializer()
                        .deserialize(source.getSplitSerializer().getVersion(), split));
            }
        }
        return splits;
    }

    private void run(int parallelism, List<MqttSplit> restored) {
        enumerator.start();
        for (int i = 0; i < parallelism; i++) {
            SourceReader<MqttMessage, MqttSplit> reader = source.createReader(coordinator.readerContext(i, enumerator));
            readers.add(reader);
            int subtask = i;
            List<MqttSplit> share = restored.stream()
                    .filter(split -> restored.indexOf(split) % parallelism == subtask)
                    .toList();
            coordinator.register(i, reader, share);
            enumerator.addReader(i);
            reader.start();
        }
    }

    private void collect(MqttMessage message) {
        (message.isIdleMarker() ? markers : emitted).add(message);
    }

    /** Lets the readers emit what they have, up to so many messages each. */
    public SourceHarness poll(int limit) throws Exception {
        for (SourceReader<MqttMessage, MqttSplit> reader : readers) {
            InputStatus status = InputStatus.MORE_AVAILABLE;
            for (int i = 0; i < limit && status == InputStatus.MORE_AVAILABLE; i++) {
                status = reader.pollNext(output);
            }
        }
        return this;
    }

    public SourceHarness pollUntil(String what, Callable<Boolean> condition) throws Exception {
        return pollUntil(what, Duration.ofMinutes(2), condition);
    }

    public SourceHarness pollUntil(String what, Duration bound, Callable<Boolean> condition) throws Exception {
        Await.until(what, bound, () -> {
            poll(1_000);
            return condition.call();
        });
        return this;
    }

    /** Takes a checkpoint, complete or not; a reader's part of it comes after what it has emitted. */
    public Checkpoint snapshot(long id) throws Exception {
        byte[] coordinated = source.getEnumeratorCheckpointSerializer().serialize(enumerator.snapshotState(id));
        List<List<byte[]>> states = new ArrayList<>();
        for (SourceReader<MqttMessage, MqttSplit> reader : readers) {
            List<byte[]> splits = new ArrayList<>();
            for (MqttSplit split : reader.snapshotState(id)) {
                splits.add(source.getSplitSerializer().serialize(split));
            }
            states.add(splits);
        }
        return new Checkpoint(coordinated, states);
    }

    public void complete(long id) throws Exception {
        for (SourceReader<MqttMessage, MqttSplit> reader : readers) {
            reader.notifyCheckpointComplete(id);
        }
    }

    /** Snapshot and completion in one. */
    public Checkpoint checkpoint(long id) throws Exception {
        Checkpoint checkpoint = snapshot(id);
        complete(id);
        return checkpoint;
    }

    public List<MqttMessage> emitted() {
        return List.copyOf(emitted);
    }

    /** What was emitted since the last call. */
    public List<MqttMessage> takeEmitted() {
        List<MqttMessage> taken = List.copyOf(emitted);
        emitted.clear();
        return taken;
    }

    public List<String> payloads() {
        return emitted.stream().map(SourceHarness::text).toList();
    }

    public List<MqttMessage> markers() {
        return List.copyOf(markers);
    }

    public RecordingMetrics metrics() {
        return coordinator.metrics();
    }

    public Coordinator coordinator() {
        return coordinator;
    }

    public static String text(MqttMessage message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        for (SourceReader<MqttMessage, MqttSplit> reader : readers) {
            reader.close();
        }
        enumerator.close();
    }
}
