package dev.vigil.jobs.warning;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.area.AreaFigure;
import dev.vigil.rules.area.AreaState;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Contribution;
import dev.vigil.rules.calendar.Calendars;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by area: what premises contribute in, figures of the area out, one for each premise that looks at them and one
 * for the area itself. They go into the log of observations, so that each premise meets them in one order.
 */
final class GatherAreas extends KeyedBroadcastProcessFunction<String, Contribution, LogRecord, LogRecord> {
    private static final long serialVersionUID = 1L;

    private final JobSettings settings;

    private transient RegistryView registry;
    private transient RulesView rules;
    private transient Metrics metrics;
    private transient Engine engine;
    private transient ValueState<AreaState> states;

    GatherAreas(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        Problems problems = new Problems();
        metrics = MetricsFile.read(settings.configFolder().resolve("metrics.yaml"), "config/metrics.yaml", problems);
        problems.refuseIfAny();
        registry = new RegistryView();
        rules = new RulesView(metrics);
        engine = engine();
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("area", new AreaStateSerializer()));
    }

    @Override
    public void processElement(Contribution part, ReadOnlyContext context, Collector<LogRecord> out) throws Exception {
        AreaState state = states.value();
        if (state == null) {
            state = new AreaState(part.area());
        }
        state.take(part);
        keep(state, context);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<LogRecord> out) throws Exception {
        try {
            if (record.topic().equals(dev.vigil.domain.Topics.REGISTRY)) {
                registry.on(record, context.getBroadcastState(RegistryView.STATE));
            } else if (rules.on(record, context.getBroadcastState(RulesView.STATE))) {
                engine = engine();
            }
        } catch (IllegalArgumentException | ConfigurationException unreadable) {
            // the judging operator hears the same and says so
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<LogRecord> out) throws Exception {
        if (rules.refresh(context.getBroadcastState(RulesView.STATE))) {
            engine = engine();
        }
        registry.refreshed(context.getBroadcastState(RegistryView.STATE));
        AreaState state = states.value();
        long clock = context.timerService().currentWatermark();
        for (AreaFigure figure : state.due(clock)) {
            tell(figure, Areas.premise(Areas.id(figure.area())), clock, out);
            for (Premise premise : registry.registry().premises()) {
                if (premise.area().equals(figure.area())) {
                    tell(figure, premise, clock, out);
                }
            }
        }
        keep(state, context);
    }

    private void keep(AreaState state, ReadOnlyContext context) throws Exception {
        states.update(state);
        if (state.next() < Long.MAX_VALUE) {
            context.timerService().registerEventTimeTimer(state.next());
        }
    }

    private void tell(AreaFigure figure, Premise premise, long clock, Collector<LogRecord> out) {
        if (engine.wants(premise, figure.series())) {
            out.collect(LogRecord.said(premise.id(), ObservationBytes.write(figure.at(premise.id())), clock + 1));
        }
    }

    private Engine engine() {
        return Engine.of(rules.books(), metrics, Calendars.NONE, EngineOptions.defaults());
    }
}
