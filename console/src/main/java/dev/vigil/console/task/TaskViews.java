package dev.vigil.console.task;

import dev.vigil.console.directory.OfficerNames;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.DrawRecord;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows tasks with the names of their premises and of those who go there. */
public record TaskViews(Premises premises, OfficerNames officers) {
    public TaskView of(Task task) {
        List<String> patrol = Optional.ofNullable(task.basis())
                .map(TaskBasis::draw)
                .map(DrawRecord::patrol)
                .orElse(List.of());
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
                task.parts().stream().map(TaskView.Part::of).toList(),
                task.items(),
                task.departments(),
                task.officers(),
                patrol,
                officers.of(
                        Stream.concat(task.officers().stream(), patrol.stream()).toList()),
                task.reason() == null ? Bilingual.of("") : task.reason(),
                task.basis() == null ? null : task.basis().follows());
    }
}
