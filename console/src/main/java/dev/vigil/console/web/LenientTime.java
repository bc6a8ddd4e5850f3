package dev.vigil.console.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads a time of a request: ISO 8601 with an offset, a date (its midnight in the district), or epoch ms.
 * A plus sign that a query turned into a space is taken for the plus that was meant.
 */
public final class LenientTime implements Converter<String, Instant> {
    private static final Pattern MILLIS = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public Instant convert(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay(DistrictTime.ZONE).toInstant();
            }
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time such as 2026-09-01T08:00:00+08:00, a date or epoch ms", unreadable);
        }
    }
}
