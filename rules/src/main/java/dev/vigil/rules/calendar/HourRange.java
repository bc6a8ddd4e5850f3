package dev.vigil.rules.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day in wall time, minutes from midnight. An end not after the start lies on the next day; the range
 * belongs to the day on which it starts.
 */
public record HourRange(int start, int end) {
    private static final Pattern FORM = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");
    private static final int DAY = 24 * 60;

    /** {@code 06:00-22:00}, {@code 22:00-06:00}, {@code 18:00-24:00}. */
    public static Optional<HourRange> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = minutes(matcher.group(1), matcher.group(2));
        int end = minutes(matcher.group(3), matcher.group(4));
        if (start < 0 || start >= DAY || end < 0 || end > DAY || start == end) {
            return Optional.empty();
        }
        return Optional.of(new HourRange(start, end));
    }

    private static int minutes(String hours, String minutes) {
        int of = Integer.parseInt(minutes);
        return of > 59 ? -1 : Integer.parseInt(hours) * 60 + of;
    }

    public boolean overnight() {
        return end <= start;
    }
}
