package dev.vigil.console.publicpage;

import dev.vigil.console.action.ActionTable;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.task.TaskTable;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.finding.Result;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Which checks are public: those that have ended, from the end of the next working day on, so that a slip can be
 * mended first; long before the 20 working days of the rules are over.
 */
public final class PublicChecks {
    private static final int DAYS_TO_MEND = 1;
    private static final Bilingual CLEAN = new Bilingual("未发现问题", "nothing was found");
    private static final Bilingual FOUND = new Bilingual("发现问题，已依法处理", "problems were found and dealt with");
    private static final Bilingual REFUSED = new Bilingual("不配合检查", "the check was refused");

    private final TaskTable tasks;
    private final ActionTable actions;
    private final Premises premises;
    private final Supplier<WorkCalendar> calendar;
    private final Clock clock;

    public PublicChecks(
            TaskTable tasks, ActionTable actions, Premises premises, Supplier<WorkCalendar> calendar, Clock clock) {
        this.tasks = tasks;
        this.actions = actions;
        this.premises = premises;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Newest first. */
    Page<PublicCheck> list(Cursor after, int limit) {
        long now = clock.millis();
        List<Task> all = tasks.all(new Scope(List.of(), List.of())).stream()
                .filter(task -> task.state() == TaskState.FINISHED)
                .filter(task -> premises.find(task.premise()).isPresent())
                .filter(task -> calendar.get().closingAfter(task.publishedAt(), DAYS_TO_MEND) <= now)
                .sorted(Comparator.comparingLong(Task::publishedAt)
                        .thenComparing(Task::id)
                        .reversed())
                .toList();
        List<Task> rest = all.stream()
                .filter(task -> task.publishedAt() < after.at()
                        || (task.publishedAt() == after.at() && task.id().compareTo(after.id()) < 0))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, all.size(), task -> new Cursor(task.publishedAt(), task.id()))
                .map(this::published);
    }

    private PublicCheck published(Task task) {
        return new PublicCheck(
                task.id(),
                calendar.get().dayOf(task.publishedAt()),
                premises.find(task.premise()).map(Premise::enterprise).orElse(""),
                task.items(),
                result(task),
                task.officers().size());
    }

    private Bilingual result(Task task) {
        List<String> results = actions.ofTask(task.id()).stream()
                .filter(action -> action.kind() == ActionKind.FINDING)
                .map(action -> action.data().getOrDefault("result", "").toUpperCase(Locale.ROOT))
                .toList();
        if (results.contains(Result.REFUSED.name())) {
            return REFUSED;
        }
        boolean found = results.contains(Result.VIOLATION.name()) || results.contains(Result.MINOR.name());
        return found ? FOUND : CLEAN;
    }
}
