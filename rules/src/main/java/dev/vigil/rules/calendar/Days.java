package dev.vigil.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of days.
 *
 * @param weekdays which days of the week
 * @param kind ALL: the weekdays decide; otherwise the calendar does
 */
public record Days(Set<DayOfWeek> weekdays, Kind kind) {
    /** What the calendar says of a day. */
    public enum Kind {
        ALL,
        /** People work, make-up days included. */
        WORKDAYS,
        /** People do not work: weekends and holidays, without make-up days. */
        RESTDAYS,
        /** Statutory holidays only. */
        HOLIDAYS
    }

    public static final Days EVERY = new Days(EnumSet.allOf(DayOfWeek.class), Kind.ALL);

    public Days {
        weekdays = Set.copyOf(weekdays);
    }

    public static Days of(Kind kind) {
        return new Days(EnumSet.allOf(DayOfWeek.class), kind);
    }

    public boolean include(LocalDate day, Calendars calendars) {
        return switch (kind) {
            case ALL -> weekdays.contains(day.getDayOfWeek());
            case WORKDAYS -> calendars.isWorkday(day);
            case RESTDAYS -> !calendars.isWorkday(day);
            case HOLIDAYS -> calendars.isHoliday(day);
        };
    }

    /** {@code mon}, {@code tue} … */
    public static Optional<DayOfWeek> weekday(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
