package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.premise.Premise;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The orders of one premise under watch, and the alerts that are open there. Mutable; belongs to one key.
 *
 * <p>What comes out depends on the order of samples, alerts and actions alone, not on how often the clock is looked at:
 * everything is decided at its own instant. The watch begins with the first full hour that starts {@link #NOTICE} after the order
 * was served, so that it makes no difference whether the order or the samples of those minutes are read first.
 */
public final class OrderWatches {
    /** How long after its end an hour waits for its last samples, ms: hourly means come minutes after their hour. */
    static final long GRACE = 15 * 60_000L;

    /** By how much an order must be known before its watch begins, ms. */
    static final long NOTICE = 5 * 60_000L;

    private static final long HOUR = 3_600_000L;
    /** How long an order that is over is remembered, so that a repeated action finds it, ms. */
    private static final long KEEP = 60 * 24 * HOUR;

    final Map<String, OpenCase> open = new TreeMap<>();
    final Map<String, Watched> orders = new TreeMap<>();

    /** An alert that is open: its rule, and the device if it speaks of one. */
    record OpenCase(String rule, String device) {}

    /** True when nothing is under watch: samples need not be shown. */
    public boolean isIdle() {
        return orders.isEmpty();
    }

    /** A revision of an alert, as it was just decided. */
    public void alert(Alert alert, WorkCalendar calendar, OrderSink out) {
        if (alert.shadow()) {
            return;
        }
        OpenCase one = new OpenCase(alert.rule(), Objects.requireNonNullElse(alert.device(), ""));
        boolean news = alert.isOpen() ? open.put(alert.id(), one) == null : open.remove(alert.id()) != null;
        if (!news) {
            return;
        }
        long clock = alert.publishedAt();
        advance(clock, calendar, out);
        orders.replaceAll((id, watched) -> {
            boolean concerned = concerns(watched.order(), one);
            return concerned
                    ? watched.with(watched.feed().condition(clock - GRACE, holds(watched.order()), calendar))
                    : watched;
        });
    }

    /** A sample, after the rules have judged it. Its received time is the clock. */
    public void sample(Observation sample, WorkCalendar calendar, OrderSink out) {
        long clock = sample.received();
        advance(clock, calendar, out);
        for (Map.Entry<String, Watched> entry : orders.entrySet()) {
            Watched watched = entry.getValue();
            if (!watched.isOver() && Expectation.concerns(watched.order(), sample)) {
                long at = Math.min(sample.at(), clock);
                Watched moved = upTo(watched, at, clock, calendar, out);
                entry.setValue(moved.with(moved.feed().sample(at, Expectation.counts(sample), calendar)));
            }
        }
    }

    /** An order is served, or refused; everything else is no matter of a watch. */
    public void act(Action action, Premise premise, WorkCalendar calendar, OrderSink out) {
        if (action.kind() == ActionKind.ORDER) {
            OrderReader.read(action).ifPresent(order -> serve(action.id(), order, premise, out));
        }
        String task = action.task();
        if (action.kind() == ActionKind.REFUSE && task != null) {
            String id = RectificationOrder.idOf(task, action.data().getOrDefault("item", ""));
            Watched watched = orders.get(id);
            if (watched != null && !watched.actions().contains(action.id())) {
                publish(watched.after(action.id(), watched.feed().refused()), action.at(), out);
            }
        }
    }

    /** Does what became due up to the clock, at the instants at which it became due. */
    public void advance(long clock, WorkCalendar calendar, OrderSink out) {
        for (Map.Entry<String, Watched> entry : orders.entrySet()) {
            entry.setValue(upTo(entry.getValue(), clock - GRACE, clock, calendar, out));
        }
        orders.values().removeIf(watched -> watched.isOver() && watched.publishedAt() < clock - KEEP);
    }

    /** The clock at which {@link #advance} has something to do; {@link Long#MAX_VALUE} for never. */
    public long nextDeadline() {
        return orders.values().stream()
                .mapToLong(watched -> watched.feed().next())
                .filter(next -> next < Long.MAX_VALUE)
                .map(next -> next + GRACE)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The same order again replaces its date and terms, and its watch begins anew. */
    private void serve(String action, RectificationOrder order, Premise premise, OrderSink out) {
        Watched before = orders.get(order.id());
        if (before != null && before.actions().contains(action)) {
            return;
        }
        WatchFeed feed =
                WatchFeed.from(order, Expectation.perHour(order, premise), beginning(order.servedAt()), holds(order));
        Watched fresh = before == null ? new Watched(List.of(action), 0, 0, feed) : before.after(action, feed);
        publish(fresh, order.servedAt(), out);
    }

    private Watched upTo(Watched watched, long until, long clock, WorkCalendar calendar, OrderSink out) {
        Watched now = watched;
        while (now.feed().next() <= until) {
            long at = now.feed().next();
            WatchFeed next = now.feed().step(calendar);
            boolean news = !next.watch().equals(now.feed().watch());
            now = now.with(next);
            if (news) {
                now = publish(now, Math.min(clock, at + GRACE), out);
            }
            if (next.watch().status() == WatchStatus.RELAPSED) {
                now = publish(now.with(again(now, at)), Math.min(clock, at + GRACE), out);
            }
        }
        return now;
    }

    /** A relapse opens the order again, with as much time as it had. */
    private WatchFeed again(Watched watched, long at) {
        RectificationOrder order = watched.order();
        RectificationOrder next = order.again(at, at + order.dueAt() - order.servedAt());
        return WatchFeed.from(next, watched.feed().expected(), at, holds(order));
    }

    private Watched publish(Watched watched, long at, OrderSink out) {
        Watched said = watched.published(at);
        orders.put(said.order().id(), said);
        out.publish(said.said());
        return said;
    }

    private boolean holds(RectificationOrder order) {
        return open.values().stream().anyMatch(one -> concerns(order, one));
    }

    private static boolean concerns(RectificationOrder order, OpenCase one) {
        return one.rule().equals(order.rule())
                && (order.device() == null || order.device().equals(one.device()));
    }

    private static long beginning(long servedAt) {
        return Math.floorDiv(servedAt + NOTICE + HOUR - 1, HOUR) * HOUR;
    }

    public void write(DataOutput out) throws IOException {
        OrderWatchesBytes.write(this, out);
    }

    /** @throws IOException when the bytes end early or are of a version that this code does not know */
    public static OrderWatches read(DataInput in) throws IOException {
        return OrderWatchesBytes.read(in);
    }
}
