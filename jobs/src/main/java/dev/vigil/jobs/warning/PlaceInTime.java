package dev.vigil.jobs.warning;

import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.clock.PartitionClock;
import dev.vigil.rules.outage.Outages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 *
 * <p>Where the clock has stood still for long, each premise of the partition is told that the platform heard nobody,
 * before anything later.
 */
public final class PlaceInTime extends ProcessFunction<LogRecord, LogRecord> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    /** A clock that stands still for longer has stood because nobody listened, not because a checkpoint took long; ms. */
    private static final long OUTAGE = 60_000;

    private transient Map<Integer, PartitionClock> clocks;
    private transient Map<Integer, Set<String>> heard;
    private transient ListState<HeardPremise> premises;
    private transient ListState<PartitionClock.Tick> ticks;

    @Override
    public void processElement(LogRecord record, Context context, Collector<LogRecord> out) {
        String tick = record.tick();
        if (tick != null) {
            PartitionClock clock = clock(record.partition());
            long before = clock.time();
            clock.on(PartitionClock.Tick.of(record.partition(), tick, record.time()));
            if (before != PartitionClock.UNKNOWN && clock.time() - before > OUTAGE) {
                tell(record.partition(), before, clock.time(), out);
            }
            return;
        }
        if (record.key() == null) {
            return;
        }
        heard.computeIfAbsent(record.partition(), unused -> new HashSet<>()).add(record.key());
        long passed = clock(record.partition()).time();
        out.collect(record.time() > passed ? record : record.at(passed + 1));
    }

    private void tell(int partition, long from, long to, Collector<LogRecord> out) {
        for (String premise : new TreeSet<>(heard.getOrDefault(partition, Set.of()))) {
            byte[] outage = ObservationBytes.write(Outages.of(premise, from, to));
            out.collect(new LogRecord(Topics.OBSERVATIONS, premise, outage, to, null, partition));
        }
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
        heard = new HashMap<>();
        premises = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("premises", TypeInformation.of(HeardPremise.class)));
        for (HeardPremise one : premises.get()) {
            heard.computeIfAbsent(one.partition(), unused -> new HashSet<>()).add(one.premise());
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
        premises.clear();
        for (Map.Entry<Integer, Set<String>> partition : heard.entrySet()) {
            for (String premise : partition.getValue()) {
                premises.add(new HeardPremise(partition.getKey(), premise));
            }
        }
    }
}
