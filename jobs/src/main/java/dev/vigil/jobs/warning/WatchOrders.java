package dev.vigil.jobs.warning;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.calendar.CalendarFile;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.rectification.OrderSink;
import dev.vigil.domain.inspection.rectification.OrderWatches;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.clock.LogRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

/** Beside the judge of a premise: its orders to rectify, watched by the same samples and alerts. */
final class WatchOrders {
    private final ValueState<OrderWatches> states;
    private final WorkCalendar base;
    private WorkCalendar calendar;

    private WatchOrders(ValueState<OrderWatches> states, WorkCalendar calendar) {
        this.states = states;
        this.base = calendar;
        this.calendar = calendar;
    }

    static WatchOrders in(RuntimeContext context, Path config, Problems problems) {
        return new WatchOrders(
                context.getState(new ValueStateDescriptor<>("orders", OrderWatchesSerializer.INSTANCE)),
                CalendarFile.read(
                        config.resolve("inspections/calendar.yaml"), "config/inspections/calendar.yaml", problems));
    }

    /** From now on by what the desk has said of days and hours. */
    void by(DaysView said) {
        calendar = base.with(said.days()).open(said.hours());
    }

    /** A revision of an alert that the judge has just published. */
    void alert(Alert alert, Collector<LogRecord> out) throws IOException {
        OrderWatches state = states.value();
        OrderWatches watches = state == null ? new OrderWatches() : state;
        watches.alert(alert, calendar, sink(out));
        states.update(watches);
    }

    /** A sample that the judge has just judged; nearly always there is no order, and nothing is done. */
    void sample(Observation sample, Collector<LogRecord> out) throws IOException {
        OrderWatches watches = states.value();
        if (watches != null && !watches.isIdle()) {
            watches.sample(sample, calendar, sink(out));
            states.update(watches);
        }
    }

    void act(Action action, Premise premise, Collector<LogRecord> out) throws IOException {
        OrderWatches state = states.value();
        OrderWatches watches = state == null ? new OrderWatches() : state;
        watches.act(action, premise, calendar, sink(out));
        states.update(watches);
    }

    void advance(long clock, Collector<LogRecord> out) throws IOException {
        OrderWatches watches = states.value();
        if (watches != null && !watches.isIdle()) {
            watches.advance(clock, calendar, sink(out));
            states.update(watches);
        }
    }

    long nextDeadline() throws IOException {
        OrderWatches watches = states.value();
        return watches == null || watches.isIdle() ? Long.MAX_VALUE : watches.nextDeadline();
    }

    private static OrderSink sink(Collector<LogRecord> out) {
        return order ->
                out.collect(LogRecord.said(order.premise(), Json.bytes(CaseEvent.of(order)), order.publishedAt()));
    }
}
