package dev.vigil.jobs.warning;

import dev.vigil.jobs.Keyed;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.clock.TickWatermarks;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.area.Contribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/**
 * The judging of WarningJob as it is chained there: the clock of each partition, {@link PlaceInTime}, and the judge. How
 * far the watermark gets with each tick is for the test to say; it is never ahead of the partition that is behind.
 */
final class Chamber implements AutoCloseable {
    private final OneInputStreamOperatorTestHarness<LogRecord, LogRecord> place;
    private final KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> judge;
    /** As in a source: nothing of them is in a checkpoint. */
    private final TickWatermarks[] clocks;

    private final long[] ticked;
    private long watermark = Long.MIN_VALUE;

    /** What a checkpoint holds. */
    record Saved(OperatorSubtaskState place, OperatorSubtaskState judge, long wallClock) {}

    private Chamber(int partitions, @Nullable Saved saved) throws Exception {
        place = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new PlaceInTime()), 1, 1, 0);
        if (saved != null) {
            place.initializeState(saved.place());
        }
        place.open();
        judge = Keyed.open(
                new JudgeObservations(Settings.ofTheShippedConfiguration()),
                List.of(RegistryView.STATE, RulesView.STATE),
                saved == null ? null : saved.judge());
        judge.processBroadcastWatermark(Clocks.NEVER_BEHIND);
        if (saved != null) {
            judge.setProcessingTime(saved.wallClock());
        }
        clocks = new TickWatermarks[partitions];
        Arrays.setAll(clocks, unused -> new TickWatermarks());
        ticked = new long[partitions];
        Arrays.fill(ticked, Long.MIN_VALUE);
    }

    static Chamber opened(int partitions) throws Exception {
        return new Chamber(partitions, null);
    }

    static Chamber restored(int partitions, Saved saved) throws Exception {
        return new Chamber(partitions, saved);
    }

    Saved saved() throws Exception {
        return new Saved(place.snapshot(1, 1), judge.snapshot(1, 1), judge.getProcessingTime());
    }

    /** The next record of a partition of {@code observations}, or its next tick. */
    void observes(LogRecord record) throws Exception {
        clocks[record.partition()].onEvent(record, record.time(), new Ticked(record.partition()));
        place.processElement(record, record.time());
        for (LogRecord placed : place.extractOutputValues()) {
            judge.processElement(placed, placed.time());
        }
        place.getOutput().clear();
    }

    /** A line of the case file, or the line of the registry that comes by its premise. */
    void hears(LogRecord line) throws Exception {
        judge.processElement(line, line.time());
    }

    /** A line of the registry, or a rule book. */
    void learns(LogRecord line) throws Exception {
        judge.processBroadcastElement(line, line.time());
    }

    /** The watermark reaches the judge, as far as all partitions have ticked. */
    void clockGoesOn() throws Exception {
        long least = Arrays.stream(ticked).min().orElseThrow();
        if (least > watermark) {
            watermark = least;
            judge.processWatermark(least);
        }
    }

    boolean knowsTheTime() {
        return watermark > 0;
    }

    /** What a wait of the process's own clock brings. */
    void later() throws Exception {
        judge.setProcessingTime(judge.getProcessingTime() + 1_000);
    }

    /** What was said since the last time. */
    List<LogRecord> taken() {
        List<LogRecord> lines = judge.extractOutputValues();
        judge.getOutput().clear();
        return lines;
    }

    /** What was contributed to areas since the last time. */
    List<Contribution> contributed() {
        Queue<StreamRecord<Contribution>> parts = judge.getSideOutput(JudgeObservations.CONTRIBUTIONS);
        List<Contribution> taken = new ArrayList<>();
        if (parts != null) {
            parts.forEach(part -> taken.add(part.getValue()));
            parts.clear();
        }
        return taken;
    }

    @Override
    public void close() throws Exception {
        place.close();
        judge.close();
    }

    private final class Ticked implements WatermarkOutput {
        private final int partition;

        Ticked(int partition) {
            this.partition = partition;
        }

        @Override
        public void emitWatermark(Watermark mark) {
            ticked[partition] = mark.getTimestamp();
        }

        @Override
        public void markIdle() {
            // no partition of ours is ever idle
        }

        @Override
        public void markActive() {
            // nor does it come back
        }
    }
}
