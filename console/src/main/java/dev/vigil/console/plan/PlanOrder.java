package dev.vigil.console.plan;

import dev.vigil.console.casework.Refusal;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to be drawn.
 *
 * @param kind planned (双随机抽查) or special (专项检查)
 * @param department code of the department whose plan it is
 * @param scenarios codes of the scenarios from which premises are drawn
 * @param items codes of what is checked; none for all for which the department answers on the checklist of the scenario
 * @param due the last day on which the checks are to be made
 */
public record PlanOrder(
        @Nullable TaskKind kind,
        @Nullable Bilingual title,
        @Nullable String department,
        @Nullable List<String> scenarios,
        @Nullable List<String> items,
        @Nullable LocalDate due) {
    Plan of(String id, LocalDate today, Catalogue catalogue, WorkCalendar calendar) {
        if (kind != TaskKind.PLANNED && kind != TaskKind.SPECIAL) {
            throw ProblemException.invalid("类别须为 PLANNED 或 SPECIAL", "kind must be PLANNED or SPECIAL");
        }
        if (title == null || title.zh().isBlank()) {
            throw ProblemException.invalid("请填写计划名称", "title must say what the plan is");
        }
        if (department == null || !catalogue.departments().containsKey(department)) {
            throw ProblemException.invalid("没有部门“" + department + "”", "there is no department '" + department + "'");
        }
        if (scenarios == null
                || scenarios.isEmpty()
                || !catalogue.scenarios().keySet().containsAll(scenarios)) {
            throw ProblemException.invalid("请选择已有的场景", "scenarios must name some that there are");
        }
        if (due == null || due.isBefore(today)) {
            throw ProblemException.invalid("截止日期不得早于今天", "due must be a day to come");
        }
        List<String> codes = items == null ? List.of() : items;
        codes.stream().filter(code -> !catalogue.mayInspect(code)).findFirst().ifPresent(code -> {
            throw Refusal.because(code + "未公布，不得检查", code + " is not published and must not be inspected");
        });
        return new Plan(
                id, kind, title, department, codes, scenarios, today, calendar.closingAfter(calendar.startOf(due), 0));
    }
}
