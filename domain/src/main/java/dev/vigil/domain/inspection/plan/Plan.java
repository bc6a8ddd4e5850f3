package dev.vigil.domain.inspection.plan;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.TaskKind;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan of random checks (双随机抽查计划) or a special campaign (专项检查), approved before it is drawn.
 *
 * @param kind planned or special
 * @param department code of the department whose plan it is
 * @param items codes of what is checked, of which only the published ones will be; empty for all for which the
 *     department answers on the checklist of the scenario
 * @param scenarios codes of the scenarios whose premises are drawn from
 * @param day on which it is drawn
 * @param due until when the checks are to be made, epoch ms
 */
public record Plan(
        String id,
        TaskKind kind,
        Bilingual title,
        String department,
        List<String> items,
        List<String> scenarios,
        LocalDate day,
        long due) {
    public Plan {
        items = List.copyOf(items);
        scenarios = List.copyOf(scenarios);
        if (kind != TaskKind.PLANNED && kind != TaskKind.SPECIAL) {
            throw new IllegalArgumentException("only planned and special checks are planned, not " + kind);
        }
    }
}
