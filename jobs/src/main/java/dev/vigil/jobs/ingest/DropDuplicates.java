package dev.vigil.jobs.ingest;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.jobs.clock.LogRecord;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by device: lets each reading through once and stamps it with the received clock. That clock is the
 * time up to which nothing waits to be read (the watermark); while a backlog is read it follows the
 * readings' own times, so that nobody is called silent because we were away.
 */
final class DropDuplicates extends KeyedProcessFunction<String, Observation, LogRecord> {
    private static final long serialVersionUID = 1L;

    private transient MapState<String, RecentReadings> recent;
    private transient Counter duplicates;

    @Override
    public void open(OpenContext context) {
        recent = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("recent", Types.STRING, TypeInformation.of(RecentReadings.class)));
        duplicates = getRuntimeContext().getMetricGroup().addGroup("vigil").counter("duplicates");
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<LogRecord> out) throws Exception {
        RecentReadings before = recent.get(observation.metric());
        if (before == null) {
            before = RecentReadings.none();
        }
        int reading = reading(observation);
        if (before.holds(observation.at(), reading)) {
            duplicates.inc();
            return;
        }
        recent.put(observation.metric(), before.with(observation.at(), reading));
        // behind the tick of this watermark, which says that nothing of its time will come
        long clock = Math.max(
                context.timerService().currentWatermark() + 1, Math.min(observation.at(), observation.received()));
        out.collect(LogRecord.said(observation.premise(), ObservationBytes.write(observation), clock));
    }

    /** Everything but the time of arrival. Two events of one camera can share an instant. */
    private static int reading(Observation observation) {
        return Objects.hash(
                observation.value(),
                observation.text(),
                observation.quality().code(),
                observation.event(),
                observation.picture());
    }
}
