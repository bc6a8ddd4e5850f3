package dev.vigil.jobs.inspection;

import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.PlannerState;
import dev.vigil.domain.inspection.TaskSink;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.state.WaitingRecords;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keyed by premise: lines of its case file in, revisions of its tasks out. The decisions are the planner's. */
final class PlanInspections extends KeyedBroadcastProcessFunction<String, LogRecord, LogRecord, LogRecord> {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PlanInspections.class);

    private final JobSettings settings;

    private transient Planners planners;
    private transient RegistryView view;
    private transient ValueState<PlannerState> states;
    private transient WaitingRecords waiting;

    PlanInspections(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        Problems problems = new Problems();
        InspectionBook book = InspectionBook.read(settings.configFolder(), problems);
        problems.refuseIfAny();
        planners = new Planners(DrawKey.read().map(book::withKey).orElseGet(() -> {
            LOG.warn("no key of draws is set ({}): anybody can foresee who is drawn", DrawKey.PROPERTY);
            return book;
        }));
        view = new RegistryView();
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("planner", PlannerStateSerializer.INSTANCE));
        waiting = WaitingRecords.in(getRuntimeContext());
    }

    @Override
    public void processElement(LogRecord line, ReadOnlyContext context, Collector<LogRecord> out) throws Exception {
        if (!isReady(context)) {
            waiting.add(line, context.timerService());
            return;
        }
        PlannerState state = current(context, out);
        plan(state, line, context, out);
        keep(state, context);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<LogRecord> out) throws Exception {
        try {
            view.on(record, context.getBroadcastState(RegistryView.STATE));
            if (record.key() != null) {
                planners.on(record.key(), record.value());
            }
        } catch (IllegalArgumentException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(record, unreadable));
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<LogRecord> out) throws Exception {
        if (!isReady(context)) {
            waiting.askAgain(context.timerService());
            return;
        }
        PlannerState state = current(context, out);
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            advance(state, time, out);
        }
        keep(state, context);
    }

    private boolean isReady(ReadOnlyContext context) throws Exception {
        planners.refresh(context.getBroadcastState(RegistryView.STATE));
        return view.refreshed(context.getBroadcastState(RegistryView.STATE)).isComplete();
    }

    /** The premise's state, with what waited for the registry already planned. */
    private PlannerState current(ReadOnlyContext context, Collector<LogRecord> out) throws Exception {
        PlannerState state = states.value();
        if (state == null) {
            state = PlannerState.fresh(context.getCurrentKey());
        }
        for (LogRecord line : waiting.take()) {
            plan(state, line, context, out);
        }
        return state;
    }

    private void plan(PlannerState state, LogRecord line, ReadOnlyContext context, Collector<LogRecord> out) {
        String key = context.getCurrentKey();
        CaseEvent event;
        try {
            event = Json.read(line.value(), CaseEvent.class);
        } catch (IllegalArgumentException unreadable) {
            context.output(Unreadable.LINES, Unreadable.letter(line, unreadable));
            return;
        }
        advance(state, line.time() - 1, out);
        planners.at(line.time()).on(state, premise(key), event, line.time(), sink(key, line.time(), out));
    }

    /** Each deadline by the book of its own time, whether a line or the clock brings it about: a replay decides the same. */
    private void advance(PlannerState state, long until, Collector<LogRecord> out) {
        for (long due = state.nextDeadline(); due <= until; due = state.nextDeadline()) {
            planners.at(due).advance(state, premise(state.premise()), due, sink(state.premise(), due, out));
        }
    }

    private void keep(PlannerState state, ReadOnlyContext context) throws Exception {
        states.update(state);
        long next = state.nextDeadline();
        if (next < Long.MAX_VALUE) {
            context.timerService().registerEventTimeTimer(next);
        }
    }

    /** A premise that has left the registry still has its open cases. */
    private Premise premise(String id) {
        return view.registry().premise(id).orElseGet(() -> Premise.bare(id, List.of()));
    }

    private static TaskSink sink(String premise, long time, Collector<LogRecord> out) {
        return task -> out.collect(LogRecord.said(premise, Json.bytes(task), time));
    }
}
