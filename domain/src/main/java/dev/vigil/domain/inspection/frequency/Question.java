package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.ManagementLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * May this visit take place?
 *
 * @param at when it would take place, epoch ms
 * @param remotePossible whether every item could be settled from afar by a heavier remote effort
 * @param standing id of another task of the premise that has not begun, which could take this one in
 */
public record Question(
        TaskKind kind,
        Severity severity,
        List<String> departments,
        CreditGrade grade,
        ManagementLevel level,
        long at,
        boolean remotePossible,
        @Nullable String standing) {
    public Question {
        departments = List.copyOf(departments);
    }
}
