package dev.vigil.domain.inspection.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which days are worked: weekdays without the holidays, and the make-up days of 调休. Wall time of one zone.
 *
 * @param holidays days off that fall on weekdays or weekends
 * @param makeUpDays weekend days that are worked
 * @param hours when the authorities are open, the earliest first; the first holds for all days before the second
 */
public record WorkCalendar(
        String zone, List<LocalDate> holidays, List<LocalDate> makeUpDays, List<OpeningHours> hours) {
    public WorkCalendar {
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
        makeUpDays = makeUpDays == null ? List.of() : List.copyOf(makeUpDays);
        hours = List.copyOf(hours);
    }

    public WorkCalendar(
            String zone, List<LocalDate> holidays, List<LocalDate> makeUpDays, LocalTime opens, LocalTime closes) {
        this(zone, holidays, makeUpDays, List.of(new OpeningHours(LocalDate.EPOCH, opens, closes)));
    }

    /** Monday to Friday from 08:30 to 17:30 in China, no holidays. */
    public static WorkCalendar plain() {
        return new WorkCalendar("Asia/Shanghai", List.of(), List.of(), LocalTime.of(8, 30), LocalTime.of(17, 30));
    }

    /** With what the desk has said of some days. */
    public WorkCalendar with(Collection<DayEdit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        Set<LocalDate> off = new TreeSet<>(holidays);
        Set<LocalDate> worked = new TreeSet<>(makeUpDays);
        for (DayEdit edit : edits) {
            off.remove(edit.day());
            worked.remove(edit.day());
            switch (edit.kind()) {
                case HOLIDAY -> off.add(edit.day());
                case WORKDAY -> worked.add(edit.day());
                case PLAIN -> {}
            }
        }
        return new WorkCalendar(zone, List.copyOf(off), List.copyOf(worked), hours);
    }

    /** With what the desk has said of the hours from some days on. */
    public WorkCalendar open(Collection<OpeningHours> edits) {
        List<OpeningHours> all = Stream.concat(hours.stream(), edits.stream())
                .sorted(Comparator.comparing(OpeningHours::from))
                .toList();
        return new WorkCalendar(zone, holidays, makeUpDays, all);
    }

    /** The hours that hold on a day, if it is worked. */
    public OpeningHours hoursOn(LocalDate day) {
        OpeningHours held = hours.get(0);
        for (OpeningHours later : hours) {
            held = later.from().isAfter(day) ? held : later;
        }
        return held;
    }

    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    public LocalDate dayOf(long time) {
        return ZonedDateTime.ofInstant(Instant.ofEpochMilli(time), zoneId()).toLocalDate();
    }

    /** The first instant of a day, epoch ms. */
    public long startOf(LocalDate day) {
        return day.atStartOfDay(zoneId()).toInstant().toEpochMilli();
    }

    /** The instant that many working days later at the closing of that day; day 0 is the day of {@code from}. */
    public long closingAfter(long from, int workingDays) {
        LocalDate day = dayOf(from);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(hoursOn(day).closes()).atZone(zoneId()).toInstant().toEpochMilli();
    }

    /**
     * The instant at which that much time of working days has gone by; a day off does not count at all, a
     * working day counts with all its hours. Never earlier for a later start.
     *
     * @param span milliseconds
     */
    public long afterWorkingDays(long from, long span) {
        long at = from;
        long left = span;
        while (true) {
            LocalDate day = dayOf(at);
            long nextDay = startOf(day.plusDays(1));
            if (isWorkingDay(day)) {
                if (at + left <= nextDay) {
                    return at + left;
                }
                left -= nextDay - at;
            }
            at = nextDay;
        }
    }

    public boolean isOpenAt(long time) {
        ZonedDateTime wall = ZonedDateTime.ofInstant(Instant.ofEpochMilli(time), zoneId());
        LocalDate day = wall.toLocalDate();
        return isWorkingDay(day) && hoursOn(day).include(wall.toLocalTime());
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
