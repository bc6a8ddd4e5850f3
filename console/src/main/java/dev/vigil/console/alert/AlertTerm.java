package dev.vigil.console.alert;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of the rule that raised an alert: something measured, and what it was held against. For charts.
 *
 * @param part where it stands in the rule: {@code when}, {@code clear}, or the severity of a step of the ladder
 * @param metric of what is measured
 * @param role whose readings, where the rule names a role; null for the device or premise that it judges
 * @param statistic {@code latest}, or what is computed over the window: {@code avg}, {@code max} …
 * @param span of the window, ms; 0 for the latest reading
 * @param relation {@code >}, {@code <} …, null where the term is a part of a larger sum
 * @param bound the limit that held when the alert opened, in {@code unit}; null where it depends on what was measured
 * @param points how it went, computed from the frozen samples; none for statistics that need more than these
 */
public record AlertTerm(
        String part,
        String metric,
        @Nullable String role,
        String statistic,
        long span,
        @Nullable String relation,
        @Nullable Double bound,
        String unit,
        List<Point> points) {
    public AlertTerm {
        points = List.copyOf(points);
    }

    /** A value of the term at the time of a sample. */
    public record Point(OffsetDateTime at, double value) {}
}
