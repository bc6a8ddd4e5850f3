package dev.vigil.rules.node;

import dev.vigil.rules.calendar.Calendars;
import dev.vigil.rules.expression.CalendarField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A figure of the premise's wall clock. It is looked at when something else makes the condition be judged. */
public final class CalendarNode extends Node {
    private final CalendarField field;
    private final Calendars calendars;
    private final ZoneId zone;
    private long time;

    public CalendarNode(CalendarField field, Calendars calendars, ZoneId zone) {
        this.field = field;
        this.calendars = calendars;
        this.zone = zone;
    }

    @Override
    public void seek(long to) {
        time = to;
    }

    @Override
    public double value() {
        ZonedDateTime wall = Instant.ofEpochMilli(time).atZone(zone);
        return switch (field) {
            case HOUR -> wall.toLocalTime().toSecondOfDay() / 3600.0;
            case WEEKDAY -> wall.getDayOfWeek().getValue();
            case MONTH -> wall.getMonthValue();
            case WORKDAY -> calendars.isWorkday(wall.toLocalDate()) ? 1 : 0;
            case HOLIDAY -> calendars.isHoliday(wall.toLocalDate()) ? 1 : 0;
        };
    }
}
