package dev.vigil.rules.trial;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.domain.premise.Units;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of observations, as {@code decode} prints them and {@code rules eval} reads them. */
final class ObservationLine {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");

    private ObservationLine() {}

    /** @param clock the received clock so far; a line without {@code received} arrives then, or when it was measured */
    static Observation read(JsonNode line, Metrics metrics, long clock) {
        long at = time(line, "at");
        long received = line.hasNonNull("received") ? time(line, "received") : Math.max(clock, at);
        String name = text(line, "metric", "");
        Optional<Metric> metric = metrics.find(name).or(() -> metrics.byWireName(name));
        String unit = line.hasNonNull("unit") ? line.get("unit").asString().strip() : "";
        double value = line.hasNonNull("value") ? number(line) : Double.NaN;
        String usual = metric.map(Metric::unit).orElse("");
        String text = line.hasNonNull("text") ? line.get("text").asString() : null;
        return new Observation(
                text(line, "premise", "premise"),
                text(line, "device", "device"),
                metric.map(Metric::id).orElse(name),
                at,
                received,
                unit.isEmpty() || usual.isEmpty() ? value : converted(value, unit, usual),
                text,
                usual.isEmpty() ? textOrNull(line, "unit") : usual,
                quality(text(line, "quality", "NORMAL")),
                line.hasNonNull("resent") && line.get("resent").asBoolean(),
                textOrNull(line, "source"),
                line.hasNonNull("interval") ? line.get("interval").asLong() : 0,
                textOrNull(line, "event"),
                textOrNull(line, "picture"));
    }

    private static double number(JsonNode line) {
        JsonNode value = line.get("value");
        if (value.isBoolean()) {
            return value.asBoolean() ? 1 : 0;
        }
        double number = value.isNumber() ? value.doubleValue() : parsed(value.asString());
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("found the value '" + value.asString() + "', expected a number");
        }
        return number;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notNumber) {
            return Double.NaN;
        }
    }

    /** Rules and limits are in the unit of the metric. */
    private static double converted(double value, String unit, String usual) {
        return Units.convert(value, unit, usual)
                .orElseThrow(() -> new IllegalArgumentException(
                        "found the unit '" + unit + "', expected " + usual + " or one that can be made into it"));
    }

    static long time(JsonNode line, String field) {
        JsonNode value = line.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("expected the time '" + field + "', which is missing");
        }
        if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
            return (long) value.doubleValue();
        }
        return value.canConvertToLong() ? value.longValue() : time(value.asString());
    }

    /** ISO 8601 or epoch ms; without an offset it is Beijing time. */
    static long time(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Long.parseLong(text);
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException withoutOffset) {
            return local(text);
        }
    }

    private static long local(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'))
                    .atZone(LOCAL)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeParseException notTime) {
            throw new IllegalArgumentException(
                    "found '" + text + "', expected a time such as 2026-03-01T08:00:00+08:00 or epoch milliseconds",
                    notTime);
        }
    }

    static String iso(long time) {
        return Instant.ofEpochMilli(time).toString();
    }

    private static String text(JsonNode line, String field, String otherwise) {
        return line.hasNonNull(field) ? line.get(field).asString() : otherwise;
    }

    private static @Nullable String textOrNull(JsonNode line, String field) {
        return line.hasNonNull(field) ? line.get(field).asString() : null;
    }

    static Quality quality(String name) {
        String code = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Quality quality : Quality.values()) {
            if (quality.name().equals(code)) {
                return quality;
            }
        }
        throw new IllegalArgumentException(
                "found the quality '" + name + "', expected one of " + java.util.Arrays.toString(Quality.values()));
    }
}
