package dev.vigil.console.task;

import dev.vigil.console.premise.Premises;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.premise.Premise;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as the interface shows it. */
public record TaskView(
        String id,
        int revision,
        String premise,
        Bilingual premiseName,
        @Nullable String street,
        TaskState state,
        TaskKind kind,
        String severity,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        OffsetDateTime publishedAt,
        Method method,
        Bilingual methodReason,
        List<Part> parts,
        List<String> items,
        List<String> departments,
        List<String> officers,
        Bilingual reason,
        @Nullable String follows) {

    /** What one alert brings to the task. */
    public record Part(
            String alert,
            String rule,
            Bilingual title,
            String severity,
            List<String> items,
            List<String> departments,
            OffsetDateTime dueAt,
            OffsetDateTime joinedAt,
            boolean withdrawn,
            Bilingual reason,
            TaskKind kind) {
        static Part of(TaskPart part) {
            return new Part(
                    part.alert(),
                    part.rule(),
                    part.title(),
                    part.severity().code(),
                    part.items(),
                    part.departments(),
                    DistrictTime.of(part.dueAt()),
                    DistrictTime.of(part.joinedAt()),
                    part.withdrawn(),
                    part.reason() == null ? Bilingual.of("") : part.reason(),
                    part.kind());
        }
    }

    public static TaskView of(Task task, Premises premises) {
        return new TaskView(
                task.id(),
                task.revision(),
                task.premise(),
                premises.name(task.premise()),
                premises.find(task.premise()).map(Premise::street).orElse(null),
                task.state(),
                task.kind(),
                task.severity().code(),
                DistrictTime.of(task.openedAt()),
                DistrictTime.of(task.dueAt()),
                DistrictTime.of(task.publishedAt()),
                task.method(),
                task.methodReason(),
                task.parts().stream().map(Part::of).toList(),
                task.items(),
                task.departments(),
                task.officers(),
                task.reason() == null ? Bilingual.of("") : task.reason(),
                task.basis() == null ? null : task.basis().follows());
    }
}
