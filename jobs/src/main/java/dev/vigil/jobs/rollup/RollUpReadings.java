package dev.vigil.jobs.rollup;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Registry;
import dev.vigil.domain.rollup.PointRollups;
import dev.vigil.domain.rollup.Resolution;
import dev.vigil.domain.rollup.Rollup;
import dev.vigil.domain.rollup.RollupFile;
import dev.vigil.domain.rollup.RollupRules;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by point. A minute, an hour and a day are said when they are over, and said again when late samples have changed
 * them. The counting is the domain's; here are only state and timers.
 */
final class RollUpReadings extends KeyedBroadcastProcessFunction<String, Reading, LogRecord, PointRollup> {
    private static final long serialVersionUID = 1L;
    /** Corrections wait a little for one another, ms. */
    private static final long GATHER = 5_000;

    private final JobSettings settings;

    private transient RollupRules rules;
    private transient RegistryView view;
    private transient ValueState<PointRollups> points;
    private transient Counter tooLate;

    RollUpReadings(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        Problems problems = new Problems();
        Metrics metrics =
                MetricsFile.read(settings.configFolder().resolve("metrics.yaml"), "config/metrics.yaml", problems);
        rules = RollupFile.read(
                settings.configFolder().resolve("rollups.yaml"), "config/rollups.yaml", metrics, problems);
        problems.refuseIfAny();
        view = new RegistryView();
        points = getRuntimeContext().getState(new ValueStateDescriptor<>("rollups", new PointRollupsSerializer()));
        tooLate = getRuntimeContext().getMetricGroup().addGroup("vigil").counter("too-late");
    }

    @Override
    public void processElement(Reading reading, ReadOnlyContext context, Collector<PointRollup> out) throws Exception {
        if (PointRollups.isTooLate(reading.at(), reading.interval(), reading.time(), rules)) {
            tooLate.inc();
            return;
        }
        PointRollups point = points.value();
        if (point == null) {
            point = new PointRollups();
        }
        Quality quality = Quality.ofCode(reading.quality());
        if (point.add(reading.at(), reading.value(), quality, reading.interval(), reading.time(), rules)) {
            points.update(point);
            ask(reading.at() - reading.interval(), context.timerService());
        }
    }

    /** When its minute, hour and day are over, or, where they are, soon; and once more when it can be forgotten. */
    private void ask(long at, TimerService timers) {
        long now = timers.currentWatermark();
        long soon = now < 0 ? Long.MIN_VALUE : now - now % GATHER + GATHER;
        for (Resolution resolution : Resolution.values()) {
            timers.registerEventTimeTimer(Math.max(resolution.endOf(at), soon));
        }
        timers.registerEventTimeTimer(Resolution.DAY.endOf(at) + rules.correctWithin());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<PointRollup> out) throws Exception {
        PointRollups point = points.value();
        if (point == null) {
            return;
        }
        if (!view.refreshed(context.getBroadcastState(RegistryView.STATE)).isComplete()) {
            context.timerService().registerEventTimeTimer(context.currentWatermark() + GATHER);
            return;
        }
        String key = context.getCurrentKey();
        String[] names = key.split("\n", 3);
        for (Rollup rollup : point.due(
                context.currentWatermark(), rules.validityOf(names[2]), rules, intervalOf(names[1], view.registry()))) {
            out.collect(PointRollup.of(key, rollup));
        }
        if (point.isEmpty()) {
            points.clear();
        } else {
            points.update(point);
        }
    }

    private static long intervalOf(String device, Registry registry) {
        return registry.device(device).map(placed -> placed.device().interval()).orElse(0L);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<PointRollup> out)
            throws Exception {
        try {
            view.on(record, context.getBroadcastState(RegistryView.STATE));
        } catch (IllegalArgumentException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(record, unreadable));
        }
    }
}
