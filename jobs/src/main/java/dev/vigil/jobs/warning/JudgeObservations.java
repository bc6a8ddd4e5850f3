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
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.state.WaitingRecords;
import dev.vigil.rules.AlertSink;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.PremiseState;
import dev.vigil.rules.area.Areas;
import dev.vigil.rules.area.Contribution;
import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.outage.Outages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by premise: observations and actions in, revisions of alerts out. The judging is the engine's;
 * here is only state, timers, and the wait for the first rule book.
 */
final class JudgeObservations extends KeyedBroadcastProcessFunction<String, LogRecord, LogRecord, LogRecord>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    static final OutputTag<Contribution> CONTRIBUTIONS =
            new OutputTag<>("contributions", TypeInformation.of(Contribution.class));
    private static final long LOOK_AGAIN = 30_000;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final JobSettings settings;

    private transient Law law;

    /** The clock when the first of all was judged. */
    private transient long began;

    private transient ListState<Long> begins;

    private transient RegistryView registry;
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
        Metrics metrics =
                MetricsFile.read(settings.configFolder().resolve("metrics.yaml"), "config/metrics.yaml", problems);
        Calendars calendars = Calendars.read(settings.configFolder().resolve("calendars"), problems);
        // IngestJob has compared every time with the arrival; the received clock here may lie behind that
        EngineOptions options =
                EngineOptions.read(settings.configFolder(), metrics, problems).anyClock();
        orders = WatchOrders.in(getRuntimeContext(), settings.configFolder(), problems);
        problems.refuseIfAny();
        registry = new RegistryView();
        law = new Law(metrics, calendars, options, orders);
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("judge", new PremiseStateSerializer(metrics)));
        judgedBy = getRuntimeContext().getState(new ValueStateDescriptor<>("judged-by", Types.LONG));
        waiting = WaitingRecords.in(getRuntimeContext());
        orphans = Orphans.in(getRuntimeContext());
        getRuntimeContext().getMetricGroup().addGroup("vigil").gauge("rulesRefused", law::refused);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        begins = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("began", Types.LONG));
        began = UNKNOWN;
        for (long one : begins.get()) {
            began = Math.min(began, one);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        begins.update(began == UNKNOWN ? List.of() : List.of(began));
    }

    @Override
    public void processElement(LogRecord record, ReadOnlyContext context, Collector<LogRecord> out) throws Exception {
        PremiseState state = isReady(context) ? state(record, context) : null;
        if (state == null) {
            waiting.add(record, context.timerService());
            return;
        }
        judge(state, record, context, out);
        keep(state, context);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<LogRecord> out) throws Exception {
        try {
            if (record.topic().equals(Topics.REGISTRY)) {
                registry.on(record, context.getBroadcastState(RegistryView.STATE));
            }
            law.on(record, context);
        } catch (IllegalArgumentException | ConfigurationException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(record, unreadable));
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<LogRecord> out) throws Exception {
        PremiseState state = isReady(context) ? state(null, context) : null;
        if (state == null) {
            waiting.askAgain(context.timerService());
            return;
        }
        judge(state, null, context, out);
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            law.engine().advance(state, premise(state), time, sink(state, context, out));
            orders.advance(time, out);
            withdrawOrphans(state, time, context, out);
        }
        keep(state, context);
    }

    /** The registry is complete, there is a rule book, and the log has said what time it is. */
    private boolean isReady(ReadOnlyContext context) throws Exception {
        law.refresh(context);
        boolean ready = registry.refreshed(context.getBroadcastState(RegistryView.STATE))
                        .isComplete()
                && !law.isEmpty()
                && context.currentWatermark() > 0;
        began = ready && began == UNKNOWN ? context.currentWatermark() : began;
        return ready;
    }

    /** Null for one that the registry knows and whose own line of it has not come yet: it comes by the other way. */
    private @Nullable PremiseState state(@Nullable LogRecord latest, ReadOnlyContext context) throws Exception {
        PremiseState state = states.value();
        String key = context.getCurrentKey();
        if (state == null
                && (registry.registry().premise(key).isEmpty() || isLine(latest) || waiting.any(this::isLine))) {
            judgedBy.update(law.number());
            return law.engine().fresh(key);
        }
        return state;
    }

    private boolean isLine(@Nullable LogRecord record) {
        return record != null && record.topic().equals(Topics.REGISTRY);
    }

    /** Judges all whose turn has come, by the newest rules. */
    private void judge(
            PremiseState state, @Nullable LogRecord latest, ReadOnlyContext context, Collector<LogRecord> out)
            throws Exception {
        Arrivals arrivals = Arrivals.of(
                waiting.take(),
                latest,
                (record, unreadable) -> context.output(Unreadable.LINES, Unreadable.letter(record, unreadable)));
        long clock = Math.min(context.currentWatermark(), arrivals.earliestObservation());
        Long judged = judgedBy.value();
        if (judged == null || judged != law.number()) {
            // a premise without traffic looks at a book when its time has passed, and still takes it from that time on
            long holds = judged == null ? Long.MAX_VALUE : law.nextAfter(judged) - 1;
            long changed = Math.min(holds, Math.min(clock, arrivals.earliest()));
            law.engine().booksChanged(state, premise(state), changed, sink(state, context, out));
            judgedBy.update(law.number());
        }
        for (Arrival arrival : arrivals.due(context.currentWatermark())) {
            judge(state, arrival, clock, context, out);
        }
        for (Arrival ahead : arrivals.ahead()) {
            waiting.keep(ahead.record());
            context.timerService().registerEventTimeTimer(ahead.place() - 1);
        }
    }

    /** @param clock at which a registry is taken to have changed that was there before we were */
    private void judge(
            PremiseState state, Arrival arrival, long clock, ReadOnlyContext context, Collector<LogRecord> out)
            throws Exception {
        AlertSink sink = sink(state, context, out);
        try {
            if (arrival.observation() != null) {
                observe(state, arrival.observation(), arrival.record().time(), sink, out);
            } else if (arrival.event() == null) {
                Premise changed = arrival.premise() == null ? unregistered(state.premise()) : arrival.premise();
                long from = changed.effectiveFrom();
                long since = from > began ? from : Math.max(from, clock);
                law.engine().registryChanged(state, null, changed, since, sink);
            } else if (arrival.event().action() != null) {
                law.engine().act(state, premise(state), arrival.event().action(), sink);
                orders.act(arrival.event().action(), premise(state), out);
            } else if (arrival.event().alert() != null) {
                orphans.heard(arrival.event().alert(), known(state), context.currentWatermark());
            }
        } catch (IllegalArgumentException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(arrival.record(), unreadable));
        }
    }

    private void observe(
            PremiseState state, Observation observation, long place, AlertSink sink, Collector<LogRecord> out)
            throws Exception {
        if (Areas.is(observation.device())) {
            law.engine().hear(state, premise(state), observation, place, sink);
        } else if (Outages.is(observation.device())) {
            law.engine().outage(state, premise(state), observation, sink);
        } else {
            Observation sample = observation.receivedAt(place);
            law.engine().observe(state, premise(state), sample, sink);
            orders.sample(sample, out);
        }
    }

    private void withdrawOrphans(PremiseState state, long clock, ReadOnlyContext context, Collector<LogRecord> out)
            throws Exception {
        if (orphans.any()) {
            orphans.overdue(known(state), clock).forEach(sink(state, context, out)::publish);
        }
    }

    private ToIntFunction<String> known(PremiseState state) {
        return alert -> law.engine().revision(state, alert);
    }

    /** A premise without traffic is looked at now and then too: a new rule book may concern it. */
    private void keep(PremiseState state, ReadOnlyContext context) throws Exception {
        states.update(state);
        long now = context.currentWatermark();
        long lookAgain = now - Math.floorMod(now, LOOK_AGAIN) + LOOK_AGAIN;
        long deadline = Math.min(law.engine().nextDeadline(state), orders.nextDeadline());
        context.timerService().registerEventTimeTimer(Math.min(deadline, lookAgain));
    }

    /**
     * What its own lines of the registry have said so far. What the registry of all says is ahead of that, after a restart
     * by as much as was not judged yet; and a premise that has left it still has its open alerts.
     */
    private Premise premise(PremiseState state) {
        Premise known = law.engine().premise(state);
        return known == null ? unregistered(state.premise()) : known;
    }

    private static Premise unregistered(String id) {
        return Areas.is(id) ? Areas.premise(id) : Premise.bare(id, List.of());
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
