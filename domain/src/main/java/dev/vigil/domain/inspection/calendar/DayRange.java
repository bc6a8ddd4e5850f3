package dev.vigil.domain.inspection.calendar;

import java.time.LocalDate;

/** From a first to a last day, both in it. */
public record DayRange(LocalDate from, LocalDate to) {
    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    public static DayRange always() {
        return new DayRange(Dates.ALWAYS, Dates.NEVER);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
