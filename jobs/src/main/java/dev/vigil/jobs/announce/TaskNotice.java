package dev.vigil.jobs.announce;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import java.util.List;

/** One revision of a task as others may read it: without who was drawn and how. Times in epoch ms, as in {@link Task}. */
record TaskNotice(
        String id,
        int revision,
        TaskState state,
        TaskKind kind,
        Severity severity,
        String premise,
        Method method,
        List<String> items,
        List<String> departments,
        long openedAt,
        long dueAt,
        long publishedAt,
        Bilingual reason) {

    static TaskNotice of(Task task) {
        return new TaskNotice(
                task.id(),
                task.revision(),
                task.state(),
                task.kind(),
                task.severity(),
                task.premise(),
                task.method(),
                task.items(),
                task.departments(),
                task.openedAt(),
                task.dueAt(),
                task.publishedAt(),
                task.reason());
    }
}
