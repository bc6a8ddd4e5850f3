package dev.vigil.jobs.inspection;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.Keyed;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** The planning function in Flink's harness, with the shipped configuration. */
final class Office implements AutoCloseable {
    static final long NOON = 1_750_000_000_000L;

    private final KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness;

    private Office(@Nullable OperatorSubtaskState state) throws Exception {
        harness = Keyed.open(
                new PlanInspections(Settings.ofTheShippedConfiguration()), List.of(RegistryView.STATE), state);
        harness.processBroadcastWatermark(Clocks.NEVER_BEHIND);
    }

    static Office opened() throws Exception {
        return new Office(null);
    }

    static Office restored(OperatorSubtaskState state) throws Exception {
        return new Office(state);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    /** The whole registry: these premises, of which nothing else is known. */
    Office registry(String... premises) throws Exception {
        return registry(
                Stream.of(premises).map(id -> Premise.bare(id, List.of())).toList());
    }

    Office registry(List<Premise> premises) throws Exception {
        for (Premise premise : premises) {
            registered(premise.id(), premise);
        }
        return registered(RegistryView.COMPLETE, Map.of());
    }

    Office registered(String key, Object what) throws Exception {
        harness.processBroadcastElement(new LogRecord(Topics.REGISTRY, key, Json.bytes(what), NOON, null, 0), NOON);
        return this;
    }

    /** An alert, when it is published. */
    Office hears(Alert alert) throws Exception {
        return hears(alert, alert.publishedAt());
    }

    Office hears(Alert alert, long at) throws Exception {
        return reads(line(alert.premise(), Json.bytes(CaseEvent.of(alert)), at));
    }

    Office reads(LogRecord line) throws Exception {
        harness.processElement(line, line.time());
        return this;
    }

    static LogRecord line(String premise, byte[] value, long at) {
        return new LogRecord(Topics.CASEFILE, premise, value, at, null, 0);
    }

    Office clock(long time) throws Exception {
        harness.processWatermark(time);
        return this;
    }

    /** What a wait of the process's own clock brings. */
    Office later() throws Exception {
        harness.setProcessingTime(harness.getProcessingTime() + 1_000);
        return this;
    }

    List<Task> tasks() {
        return harness.extractOutputValues().stream()
                .map(line -> Json.read(line.value(), Task.class))
                .toList();
    }

    /** What was said since the last time. */
    List<Task> taken() {
        List<Task> tasks = tasks();
        harness.getOutput().clear();
        return tasks;
    }

    /** How many lines nobody could read. */
    int unreadable() {
        var letters = harness.getSideOutput(Unreadable.LINES);
        return letters == null ? 0 : letters.size();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
