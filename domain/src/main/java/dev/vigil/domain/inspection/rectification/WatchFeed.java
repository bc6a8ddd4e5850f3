package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.inspection.calendar.WorkCalendar;

/**
 * Makes the slots of a verification watch out of samples and of what the rule says, hour by hour. An hour in which
 * nothing came is a slot too, with no valid sample: silence has to be noticed to prove nothing.
 *
 * @param expected samples that the devices should send in an hour; 0 when nothing is expected, and nothing can be proven
 * @param from the slot that is being filled begins here, epoch ms
 * @param samples valid ones in it
 * @param holds whether the condition of the rule is true now
 * @param held whether it was true at any time in the slot
 */
public record WatchFeed(VerificationWatch watch, int expected, long from, int samples, boolean holds, boolean held) {
    private static final long HOUR = 3_600_000L;

    public WatchFeed {
        if (expected < 0) {
            throw new IllegalArgumentException("a watch over devices that send less than nothing");
        }
    }

    /** The slots begin with the service of the order. */
    public static WatchFeed of(RectificationOrder order, int expectedPerHour) {
        return from(order, expectedPerHour, order.servedAt(), false);
    }

    /**
     * The slots begin there.
     *
     * @param holds whether the condition is true then
     */
    static WatchFeed from(RectificationOrder order, int expectedPerHour, long start, boolean holds) {
        return new WatchFeed(VerificationWatch.of(order), expectedPerHour, start, 0, holds, holds);
    }

    /**
     * A sample of the devices. One that comes late, for a slot that is closed, changes nothing: that time was blind when
     * it was judged.
     *
     * @param normal whether it is of a quality that the rule allows
     */
    public WatchFeed sample(long at, boolean normal, WorkCalendar calendar) {
        WatchFeed now = at(at, calendar);
        if (!normal || at < now.from) {
            return now;
        }
        return new WatchFeed(now.watch, expected, now.from, now.samples + 1, now.holds, now.held);
    }

    /** The condition begins to hold, or ends. A violation that becomes known late counts in the slot that is open. */
    public WatchFeed condition(long at, boolean nowHolds, WorkCalendar calendar) {
        WatchFeed now = at(at, calendar);
        return new WatchFeed(now.watch, expected, now.from, now.samples, nowHolds, now.held || nowHolds);
    }

    WatchFeed refused() {
        return new WatchFeed(watch.refused(), expected, from, samples, holds, held);
    }

    /** Time has moved on to there: what became due by then is decided, each at its own instant. */
    public WatchFeed at(long clock, WorkCalendar calendar) {
        WatchFeed now = this;
        while (now.next() <= clock) {
            now = now.step(calendar);
        }
        return now;
    }

    /** The next instant at which something is decided; {@link Long#MAX_VALUE} for never. */
    long next() {
        long slotEnd = from + HOUR;
        return switch (watch.status()) {
            case RUNNING -> Math.min(slotEnd, watch.order().dueAt());
            case VERIFIED ->
                Math.min(slotEnd, watch.verifiedAt() + watch.order().terms().relapse());
            case EXPIRED, RELAPSED, CLOSED, REFUSED -> Long.MAX_VALUE;
        };
    }

    /** Closes the slot at the next instant, be it full or cut short by a date, and asks the watch. */
    WatchFeed step(WorkCalendar calendar) {
        long until = next();
        VerificationWatch next = until <= from ? watch : watch.on(slot(until), calendar);
        return new WatchFeed(next.at(until), expected, Math.max(from, until), 0, holds, holds);
    }

    private WatchSlot slot(long until) {
        int due = (int) (expected * (until - from) / HOUR);
        return new WatchSlot(from, until, due, Math.min(due, samples), held);
    }
}
