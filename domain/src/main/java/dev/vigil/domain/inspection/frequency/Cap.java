package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.calendar.DayRange;
import dev.vigil.domain.premise.ManagementLevel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often one authority may visit one premise in a calendar year.
 *
 * @param department code, or {@code *} for every one
 * @param grades credit grades as people write them, {@code B*} for all steps of B; empty for all
 * @param kinds the kinds of check that are counted, and counted together
 * @param below of alerts only those less severe are bound; null binds all
 * @param valid the days on which this figure is in force
 */
public record Cap(
        String department,
        List<String> grades,
        List<TaskKind> kinds,
        @Nullable Severity below,
        int perYear,
        DayRange valid,
        List<ManagementLevel> levels) {
    public Cap {
        grades = grades == null ? List.of() : List.copyOf(grades);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    boolean binds(Question question, String authority, LocalDate day) {
        boolean ofThisAuthority = department.equals("*") || department.equals(authority);
        boolean ofThisSeverity = below == null || !question.severity().atLeast(below);
        boolean ofThisLevel = levels.isEmpty() || levels.contains(question.level());
        return ofThisAuthority
                && ofThisLevel
                && ofThisSeverity
                && kinds.contains(question.kind())
                && Grades.contain(grades, question.grade())
                && valid.holds(day);
    }
}
