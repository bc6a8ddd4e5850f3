package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.inspection.calendar.DayRange;
import java.util.List;

/**
 * Which share of the premises of some grades one planned draw takes.
 *
 * @param grades as in {@link Cap}
 * @param share 0 to 1
 */
public record Ratio(List<String> grades, double share, DayRange valid) {
    public Ratio {
        grades = grades == null ? List.of() : List.copyOf(grades);
    }
}
