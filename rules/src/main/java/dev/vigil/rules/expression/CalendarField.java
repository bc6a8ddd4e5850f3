package dev.vigil.rules.expression;

/** What a condition may ask about the wall clock of the premise. */
public enum CalendarField {
    /** 0 to 23 and the part of the hour that has passed. */
    HOUR,
    /** A day on which people work, make-up days (调休) included. */
    WORKDAY,
    /** A public holiday. */
    HOLIDAY,
    /** 1 for Monday to 7 for Sunday. */
    WEEKDAY,
    MONTH
}
