package dev.vigil.jobs.warning;

import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.clock.PartitionClock;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives each record its place in time, and drops the ticks: nothing has a time that the ticks before it in its partition
 * have already passed. IngestJob writes nothing of that kind. A figure of an area comes behind such ticks, as it is made
 * of what was read; its place then is a function of the log alone (docs/adr/0006-areas-through-the-log.md).
 */
final class PlaceInTime extends ProcessFunction<LogRecord, LogRecord> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    private transient Map<Integer, PartitionClock> clocks;
    private transient ListState<PartitionClock.Tick> ticks;

    @Override
    public void processElement(LogRecord record, Context context, Collector<LogRecord> out) {
        String tick = record.tick();
        if (tick != null) {
            clock(record.partition()).on(PartitionClock.Tick.of(record.partition(), tick, record.time()));
            return;
        }
        if (record.key() == null) {
            return;
        }
        long passed = clock(record.partition()).time();
        out.collect(record.time() > passed ? record : record.at(passed + 1));
    }

    private PartitionClock clock(int partition) {
        return clocks.computeIfAbsent(partition, unused -> new PartitionClock());
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        clocks = new HashMap<>();
        ticks = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("ticks", TypeInformation.of(PartitionClock.Tick.class)));
        for (PartitionClock.Tick tick : ticks.get()) {
            clock(tick.partition()).on(tick);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        ticks.clear();
        for (Map.Entry<Integer, PartitionClock> clock : clocks.entrySet()) {
            for (PartitionClock.Tick tick : clock.getValue().ticks(clock.getKey())) {
                ticks.add(tick);
            }
        }
    }
}
