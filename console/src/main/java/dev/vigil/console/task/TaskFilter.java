package dev.vigil.console.task;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import java.util.List;
import java.util.Optional;

/** Which tasks; an empty part asks for all. Times in epoch ms. */
public record TaskFilter(
        List<TaskState> states,
        List<TaskKind> kinds,
        List<String> premises,
        List<String> streets,
        List<Severity> severities,
        Optional<String> department,
        Optional<String> officer,
        Optional<String> alert,
        Optional<Long> dueBefore,
        Optional<Long> from,
        Optional<Long> to,
        Scope scope) {

    /** Everything that the scope shows. */
    public static TaskFilter all(Scope scope) {
        return new TaskFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                scope);
    }

    SqlFilter sql() {
        return new SqlFilter()
                .andAny("t.state", states.stream().map(TaskState::name).toList())
                .andAny("t.kind", kinds.stream().map(TaskKind::name).toList())
                .andAny("t.premise", premises)
                .andAny("p.street", streets)
                .andAny("t.severity", severities.stream().map(Severity::name).toList())
                .andIf(department, "? = any(t.departments)")
                .andIf(officer, "? = any(t.officers)")
                .andIf(alert, "exists (select 1 from task_part x where x.task = t.id and x.alert = ?)")
                .andIf(dueBefore, "t.due_at < ?")
                .andIf(from, "t.opened_at >= ?")
                .andIf(to, "t.opened_at < ?")
                .andAny("p.street", scope.streets())
                .andShared("t.departments", scope.departments());
    }
}
