package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which share of the premises of some grades one planned draw takes.
 *
 * @param grades as in {@link Cap}
 * @param share 0 to 1
 * @param levels of management; empty for all
 */
public record Ratio(List<String> grades, double share, DayRange valid, List<ManagementLevel> levels) {
    public Ratio {
        grades = grades == null ? List.of() : List.copyOf(grades);
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    boolean fits(CreditGrade grade, ManagementLevel level, LocalDate day) {
        return valid.holds(day) && Grades.contain(grades, grade) && (levels.isEmpty() || levels.contains(level));
    }

    /** What those that are drawn together have in common. */
    public String group() {
        String of = String.join(",", grades);
        return levels.isEmpty()
                ? of
                : of + "@" + levels.stream().map(ManagementLevel::label).collect(Collectors.joining(","));
    }
}
