package dev.vigil.console.task;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspection tasks over HTTP. */
@RestController
@RequestMapping("/api/tasks")
public final class TaskResource {
    private final TaskTable tasks;
    private final TaskBook book;
    private final TaskViews views;
    private final Sight sight;

    public TaskResource(TaskTable tasks, TaskBook book, TaskViews views, Sight sight) {
        this.tasks = tasks;
        this.book = book;
        this.views = views;
        this.sight = sight;
    }

    @GetMapping
    Page<TaskView> list(
            @RequestParam(defaultValue = "") List<TaskState> state,
            @RequestParam(defaultValue = "") List<TaskKind> kind,
            @RequestParam(defaultValue = "") List<String> premise,
            @RequestParam(defaultValue = "") List<String> street,
            @RequestParam(defaultValue = "") List<Severity> severity,
            @RequestParam Optional<String> department,
            @RequestParam Optional<String> officer,
            @RequestParam Optional<String> alert,
            @RequestParam Optional<Instant> dueBefore,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        TaskFilter filter = new TaskFilter(
                state,
                kind,
                premise,
                street,
                severity,
                department,
                officer,
                alert,
                dueBefore.map(Instant::toEpochMilli),
                from.map(Instant::toEpochMilli),
                to.map(Instant::toEpochMilli),
                Scope.of(account));
        PageRequest part = PageRequest.of(limit, cursor);
        return tasks.search(filter, part.after(), part.limit()).map(views::of);
    }

    @GetMapping("/{id}")
    TaskDetail one(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return book.story(tasks.find(id)
                .filter(task -> sight.of(account, task))
                .orElseThrow(() -> ProblemException.notFound("task", id)));
    }
}
