package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.state.WaitingRecords;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.Engine;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Contribution;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.outage.Outages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyed by premise: observations and actions in, revisions of alerts out. The judging is the engine's;
 * here is only state, timers, and the wait for the first rule book.
 */
final class JudgeObservations extends KeyedBroadcastProcessFunction<String, LogRecord, LogRecord, LogRecord> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(JudgeObservations.class);
    static final OutputTag<Contribution> CONTRIBUTIONS =
            new OutputTag<>("contributions", TypeInformation.of(Contribution.class));
    private static final long LOOK_AGAIN = 30_000;

    private final JobSettings settings;

    private transient Metrics metrics;
    private transient Calendars calendars;
    private transient EngineOptions options;
    private transient Engine engine;
    /** Another one when the rules or the days change. */
    private transient long law;

    private transient RegistryView registry;
    private transient RulesView rules;
    private transient DaysView days;
    private transient ValueState<PremiseState> states;
    private transient ValueState<Long> judgedBy;
    private transient WaitingRecords waiting;
    private transient Orphans orphans;
    private transient WatchOrders orders;

    JudgeObservations(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        Problems problems = new Problems();
        metrics = MetricsFile.read(settings.configFolder().resolve("metrics.yaml"), "config/metrics.yaml", problems);
        calendars = Calendars.read(settings.configFolder().resolve("calendars"), problems);
        // IngestJob has compared every time with the arrival; the received clock here may lie behind that
        options = EngineOptions.read(settings.configFolder(), metrics, problems).anyClock();
        orders = WatchOrders.in(getRuntimeContext(), settings.configFolder(), problems);
        problems.refuseIfAny();
        registry = new RegistryView();
        rules = new RulesView(metrics);
        days = new DaysView();
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("judge", new PremiseStateSerializer(metrics)));
        judgedBy = getRuntimeContext().getState(new ValueStateDescriptor<>("judged-by", Types.LONG));
        waiting = WaitingRecords.in(getRuntimeContext());
        orphans = Orphans.in(getRuntimeContext());
        getRuntimeContext().getMetricGroup().addGroup("vigil").gauge("rulesRefused", () -> rules.refused()
                .size());
    }

    @Override
    public void processElement(LogRecord record, ReadOnlyContext context, Collector<LogRecord> out) throws Exception {
        if (!isReady(context)) {
            waiting.add(record, context.timerService());
            return;
        }
        PremiseState state = current(context, out);
        judge(state, record, context.currentWatermark(), context, out);
        keep(state, context);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<LogRecord> out) throws Exception {
        try {
            if (record.topic().equals(Topics.REGISTRY)) {
                registry.on(record, context.getBroadcastState(RegistryView.STATE));
                if (record.key() != null && days.on(record.key(), record.value())) {
                    renew();
                }
            } else if (rules.on(record, context.getBroadcastState(RulesView.STATE))) {
                renew();
            }
        } catch (IllegalArgumentException | ConfigurationException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(record, unreadable));
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<LogRecord> out) throws Exception {
        if (!isReady(context)) {
            waiting.askAgain(context.timerService());
            return;
        }
        PremiseState state = current(context, out);
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            engine.advance(state, premise(state), time, sink(state, context, out));
            orders.advance(time, out);
            withdrawOrphans(state, time, context, out);
        }
        keep(state, context);
    }

    /** The registry is complete, there is a rule book, and the log has said what time it is. */
    private boolean isReady(ReadOnlyContext context) throws Exception {
        boolean restored = rules.refresh(context.getBroadcastState(RulesView.STATE));
        if (days.refresh(context.getBroadcastState(RegistryView.STATE)) || restored) {
            renew();
        }
        return registry.refreshed(context.getBroadcastState(RegistryView.STATE)).isComplete()
                && !rules.isEmpty()
                && context.currentWatermark() > 0;
    }

    private void renew() {
        orders.by(days);
        engine = Engine.of(rules.books(), metrics, calendars.with(days.days()), options);
        Set<String> refused = rules.refused().stream().map(RefusedRule::id).collect(Collectors.toSet());
        law = ((long) (days.days().toString().hashCode() ^ refused.hashCode()) << 32) ^ rules.version();
        rules.refused().forEach(rule -> LOG.warn("not judged since this version: {}", rule.problems()));
    }

    /** The premise's state under the newest rules, with what waited already judged. */
    private PremiseState current(ReadOnlyContext context, Collector<LogRecord> out) throws Exception {
        PremiseState state = states.value();
        if (state == null) {
            state = engine.fresh(context.getCurrentKey());
            judgedBy.update(law);
        }
        List<LogRecord> waited = waiting.take();
        long clock = Math.min(context.currentWatermark(), earliest(waited));
        Long version = judgedBy.value();
        if (version == null || version != law) {
            engine.booksChanged(state, premise(state), clock, sink(state, context, out));
            judgedBy.update(law);
        }
        for (LogRecord record : waited) {
            judge(state, record, clock, context, out);
        }
        return state;
    }

    /** What waited has its time from the log: rules and registry, which hold from now on, must not put it later. */
    private static long earliest(List<LogRecord> waited) {
        return waited.stream()
                .filter(record -> !record.topic().equals(Topics.REGISTRY))
                .mapToLong(LogRecord::time)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** @param clock at which the registry is taken to have changed */
    private void judge(
            PremiseState state, LogRecord record, long clock, ReadOnlyContext context, Collector<LogRecord> out)
            throws Exception {
        AlertSink sink = sink(state, context, out);
        try {
            switch (record.topic()) {
                case Topics.OBSERVATIONS -> {
                    Observation observation = ObservationBytes.read(record.value());
                    if (Areas.is(observation.device())) {
                        engine.hear(state, premise(state), observation, record.time(), sink);
                    } else if (Outages.is(observation.device())) {
                        engine.outage(state, premise(state), observation, sink);
                    } else {
                        Observation sample = observation.receivedAt(record.time());
                        engine.observe(state, premise(state), sample, sink);
                        orders.sample(sample, out);
                    }
                }
                case Topics.REGISTRY -> engine.registryChanged(state, null, premise(state), clock, sink);
                default -> {
                    CaseEvent event = Json.read(record.value(), CaseEvent.class);
                    if (event.action() != null) {
                        engine.act(state, premise(state), event.action(), sink);
                        orders.act(event.action(), premise(state), out);
                    } else if (event.alert() != null) {
                        orphans.heard(event.alert(), known(state), context.currentWatermark());
                    }
                }
            }
        } catch (IllegalArgumentException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(record, unreadable));
        }
    }

    private void withdrawOrphans(PremiseState state, long clock, ReadOnlyContext context, Collector<LogRecord> out)
            throws Exception {
        if (orphans.any()) {
            orphans.overdue(known(state), clock).forEach(sink(state, context, out)::publish);
        }
    }

    private ToIntFunction<String> known(PremiseState state) {
        return alert -> engine.revision(state, alert);
    }

    /** A premise without traffic is looked at now and then too: a new rule book may concern it. */
    private void keep(PremiseState state, ReadOnlyContext context) throws Exception {
        states.update(state);
        long now = context.currentWatermark();
        long lookAgain = now - Math.floorMod(now, LOOK_AGAIN) + LOOK_AGAIN;
        long deadline = Math.min(engine.nextDeadline(state), orders.nextDeadline());
        context.timerService().registerEventTimeTimer(Math.min(deadline, lookAgain));
    }

    /** A premise that has left the registry still has its open alerts. */
    private Premise premise(PremiseState state) {
        String id = state.premise();
        return registry.registry()
                .premise(id)
                .orElseGet(() -> Areas.is(id) ? Areas.premise(id) : Premise.bare(id, List.of()));
    }

    private AlertSink sink(PremiseState state, ReadOnlyContext context, Collector<LogRecord> out) {
        return new AlertSink() {
            @Override
            public void publish(Alert alert) {
                out.collect(LogRecord.said(state.premise(), Json.bytes(CaseEvent.of(alert)), alert.publishedAt()));
                try {
                    orders.alert(alert, out);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("the orders of " + state.premise() + " cannot be read", unreadable);
                }
            }

            @Override
            public void refuse(Observation sample) {
                context.output(Unreadable.LINES, Unreadable.excess(sample));
            }

            @Override
            public void contribute(Contribution part) {
                context.output(CONTRIBUTIONS, part);
            }
        };
    }
}
