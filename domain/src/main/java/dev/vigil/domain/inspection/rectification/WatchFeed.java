package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.inspection.calendar.WorkCalendar;

/**
 * Makes the slots of a verification watch out of samples and of what the rule says, hour by hour. An hour in which
 * nothing came is a slot too, with no valid sample: silence has to be noticed to prove nothing.
 *
 * @param expected samples that the devices should send in an hour
 * @param from the slot that is being filled begins here, epoch ms
 * @param samples valid ones in it
 * @param holds whether the condition of the rule is true now
 * @param held whether it was true at any time in the slot
 */
public record WatchFeed(VerificationWatch watch, int expected, long from, int samples, boolean holds, boolean held) {
    private static final long HOUR = 3_600_000L;

    public WatchFeed {
        if (expected <= 0) {
            throw new IllegalArgumentException("a watch over devices that send nothing");
        }
    }

    /** The slots begin with the service of the order. */
    public static WatchFeed of(RectificationOrder order, int expectedPerHour) {
        return new WatchFeed(VerificationWatch.of(order), expectedPerHour, order.servedAt(), 0, false, false);
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

    /** Time has moved on to there: the slots that lie before it are closed. */
    public WatchFeed at(long clock, WorkCalendar calendar) {
        WatchFeed now = this;
        while (!now.watch.status().isEnd() && now.from + HOUR <= clock) {
            WatchSlot slot =
                    new WatchSlot(now.from, now.from + HOUR, expected, Math.min(expected, now.samples), now.held);
            now = new WatchFeed(now.watch.on(slot, calendar), expected, slot.to(), 0, now.holds, now.holds);
        }
        VerificationWatch next = now.watch.at(clock);
        return next.equals(now.watch) ? now : new WatchFeed(next, expected, now.from, now.samples, now.holds, now.held);
    }
}
