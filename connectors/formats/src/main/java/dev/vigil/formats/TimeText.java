package dev.vigil.formats;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads one time from left to right. Separators between the parts are optional, their order is not. */
final class TimeText {
    private final String text;
    private final ZoneOffset whenNone;
    private int at;

    TimeText(String text, ZoneOffset whenNone) {
        this.text = text;
        this.whenNone = whenNone;
    }

    long epochMillis() {
        int year = number(4);
        skip('-', '/');
        int month = number(2);
        skip('-', '/');
        int day = number(2);
        skip('T', ' ');
        int hour = number(2);
        skip(':', ':');
        int minute = number(2);
        skip(':', ':');
        int second = digitNext() ? number(2) : 0;
        int nanos = fraction();
        ZoneOffset zone = zone();
        if (at != text.length()) {
            throw new DateTimeException("more text after the time");
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, nanos)
                .toInstant(zone)
                .toEpochMilli();
    }

    private int number(int digits) {
        if (at + digits > text.length()) {
            throw new DateTimeException("too short");
        }
        int value = 0;
        for (int i = 0; i < digits; i++, at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private void skip(char one, char other) {
        if (at < text.length() && (text.charAt(at) == one || text.charAt(at) == other)) {
            at++;
        }
    }

    private boolean digitNext() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** After a point or comma up to nine digits; without one, the three digits of milliseconds or none. */
    private int fraction() {
        boolean marked = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
        if (!marked) {
            return digitNext() ? number(3) * 1_000_000 : 0;
        }
        at++;
        int nanos = 0;
        int digits = 0;
        for (; digits < 9 && digitNext(); digits++) {
            nanos = nanos * 10 + number(1);
        }
        if (digits == 0) {
            throw new DateTimeException("a point without digits");
        }
        for (; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private ZoneOffset zone() {
        if (at == text.length()) {
            return whenNone;
        }
        char sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-') {
            throw new DateTimeException("no zone");
        }
        int hours = number(2);
        skip(':', ':');
        int minutes = digitNext() ? number(2) : 0;
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }
}
