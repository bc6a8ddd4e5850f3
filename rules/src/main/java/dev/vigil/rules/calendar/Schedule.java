package dev.vigil.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The hours of a rule at a premise, as spans of instants. Asked about instants near each other it answers from the
 * span that it found last.
 */
public final class Schedule {
    private static final int FARTHEST = 400;
    private static final int DAY = 24 * 60;
    private static final List<HourRange> WHOLE_DAY = List.of(new HourRange(0, DAY));

    private final Active active;
    private final Calendars calendars;
    private final ZoneId zone;
    private long since = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private boolean on;

    public Schedule(Active active, Calendars calendars, ZoneId zone) {
        this.active = active;
        this.calendars = calendars;
        this.zone = zone;
        if (active.always()) {
            since = Long.MIN_VALUE;
            until = Long.MAX_VALUE;
            on = true;
        }
    }

    public boolean activeAt(long time) {
        if (time < since || time >= until) {
            find(time);
        }
        return on;
    }

    /** The first instant after {@code time} at which {@link #activeAt} changes; {@link Long#MAX_VALUE} for never. */
    public long nextEdge(long time) {
        if (time < since || time >= until) {
            find(time);
        }
        return until;
    }

    /** Also finds that two ranges touch or overlap, and makes one span of them. */
    private void find(long time) {
        LocalDate today = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
        since = instant(today.minusDays(2), 0);
        until = Long.MAX_VALUE;
        on = false;
        long end = Long.MIN_VALUE;
        long begin = Long.MIN_VALUE;
        for (int ahead = -2; ahead < FARTHEST; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (!active.days().include(day, calendars)) {
                continue;
            }
            for (HourRange range : ranges()) {
                long from = instant(day, range.start());
                long to = instant(range.overnight() ? day.plusDays(1) : day, range.end());
                if (from > end) {
                    if (settle(time, begin, end)) {
                        return;
                    }
                    begin = from;
                }
                end = Math.max(end, to);
                if (begin > time) {
                    until = begin;
                    return;
                }
            }
        }
        settle(time, begin, end);
    }

    private boolean settle(long time, long begin, long end) {
        if (begin <= time && time < end) {
            since = begin;
            until = end;
            on = true;
            return true;
        }
        if (end <= time) {
            since = Math.max(since, end);
        }
        return false;
    }

    private List<HourRange> ranges() {
        if (active.hours().isEmpty()) {
            return WHOLE_DAY;
        }
        return active.hours().stream()
                .sorted(java.util.Comparator.comparingInt(HourRange::start))
                .toList();
    }

    /** A time that a change of the clocks leaves out is moved by the length of the gap. */
    private long instant(LocalDate day, int minutes) {
        LocalDate on = minutes == DAY ? day.plusDays(1) : day;
        LocalTime at = LocalTime.ofSecondOfDay((minutes % DAY) * 60L);
        return on.atTime(at).atZone(zone).toInstant().toEpochMilli();
    }
}
