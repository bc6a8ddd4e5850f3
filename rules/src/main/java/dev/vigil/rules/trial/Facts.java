package dev.vigil.rules.trial;

import dev.vigil.domain.alert.Alert;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a revision says of the things that a test asks about, written as the test writes them. */
final class Facts {
    private Facts() {}

    static Map<String, String> of(Alert alert, long start, Map<String, String> asked) {
        Map<String, String> facts = new LinkedHashMap<>();
        asked.forEach((key, expected) -> facts.put(key, fact(alert, start, key, expected)));
        return facts;
    }

    private static String fact(Alert alert, long start, String key, String expected) {
        return switch (key) {
            case "change" -> AlertLine.change(alert);
            case "rule" -> alert.rule();
            case "premise" -> alert.premise();
            case "area" -> orNone(alert.area());
            case "state" -> alert.state().name().toLowerCase(java.util.Locale.ROOT);
            case "severity" -> alert.severity().code();
            case "device" -> orNone(alert.device());
            case "metric" -> orNone(alert.metric());
            case "began" -> time(alert.beganAt(), start, expected);
            case "opened" -> time(alert.openedAt(), start, expected);
            case "cleared" -> alert.clearedAt() == null ? "none" : time(alert.clearedAt(), start, expected);
            case "value" -> number(alert.value(), expected);
            case "limit" -> number(alert.limit(), expected);
            case "peak" -> number(alert.peak(), expected);
            case "occurrences" -> Integer.toString(alert.occurrences());
            default -> "?";
        };
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "none" : text;
    }

    /** {@code 90s} and {@code 1m30s} are the same. */
    private static String time(long time, long start, String expected) {
        long offset = time - start;
        boolean same =
                dev.vigil.domain.config.Durations.parse(expected).stream().anyMatch(millis -> millis == offset);
        return same ? expected : TestReader.offset(time, start);
    }

    /** A test that writes 153.2 is content with 153.2000001. */
    private static String number(double value, String expected) {
        try {
            double wanted = Double.parseDouble(expected);
            if (Math.abs(wanted - value) <= 1e-6 * Math.max(1, Math.abs(wanted))) {
                return expected;
            }
        } catch (NumberFormatException notANumber) {
            // shown as it is
        }
        return Double.isNaN(value)
                ? "none"
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
