package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import java.util.List;

/**
 * What one alert, or another lead, brings to a joint task.
 *
 * @param alert the id of the alert, or of the action that brought the lead
 * @param dueAt when this part alone would be due, epoch ms
 * @param joinedAt the received clock at which it joined, epoch ms
 * @param withdrawn the alert was disproved, or the part was taken out
 * @param reason why these items, or why it was withdrawn
 * @param kind what kind of check it would be alone; an alert's is {@link TaskKind#INSTANT}
 */
public record TaskPart(
        String alert,
        String rule,
        Bilingual title,
        Severity severity,
        List<String> items,
        List<String> departments,
        long dueAt,
        long joinedAt,
        boolean withdrawn,
        Bilingual reason,
        TaskKind kind) {
    public TaskPart {
        items = items == null ? List.of() : List.copyOf(items);
        kind = kind == null ? TaskKind.INSTANT : kind;
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    public TaskPart withdrawnBecause(Bilingual why) {
        return new TaskPart(alert, rule, title, severity, items, departments, dueAt, joinedAt, true, why, kind);
    }
}
