package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import java.util.List;

/**
 * One revision of a joint inspection task (综合查一次任务). A store keeps the highest revision of an id.
 *
 * @param id hash of the premise and the alert that opened it
 * @param severity the highest of its parts
 * @param openedAt the received clock at which it was proposed, epoch ms
 * @param dueAt the earliest due time of its parts, epoch ms
 * @param publishedAt the received clock when this revision was decided, epoch ms
 * @param method how it is to be checked, the heaviest that its items need
 * @param methodReason why not from afar, or why from afar
 * @param parts what each alert brings, in the order in which they joined
 * @param items codes of all items of the standing parts
 * @param departments codes of all departments of the standing parts
 * @param officers certificate numbers of the officers drawn
 */
public record Task(
        String id,
        int revision,
        String premise,
        TaskState state,
        TaskKind kind,
        Severity severity,
        long openedAt,
        long dueAt,
        long publishedAt,
        Method method,
        Bilingual methodReason,
        List<TaskPart> parts,
        List<String> items,
        List<String> departments,
        List<String> officers) {
    public Task {
        parts = parts == null ? List.of() : List.copyOf(parts);
        items = items == null ? List.of() : List.copyOf(items);
        departments = departments == null ? List.of() : List.copyOf(departments);
        officers = officers == null ? List.of() : List.copyOf(officers);
    }
}
