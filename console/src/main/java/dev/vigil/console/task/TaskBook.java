package dev.vigil.console.task;

import dev.vigil.console.action.ActionTable;
import dev.vigil.console.action.ActionView;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.alert.AlertView;
import dev.vigil.console.alert.AlertViews;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import java.util.List;

/** Takes in revisions of tasks, and tells a task's whole story. */
public final class TaskBook {
    private final TaskTable tasks;
    private final AlertTable alerts;
    private final ActionTable actions;
    private final History history;
    private final AlertViews views;
    private final TaskViews taskViews;

    public TaskBook(
            TaskTable tasks,
            AlertTable alerts,
            ActionTable actions,
            History history,
            AlertViews views,
            TaskViews taskViews) {
        this.tasks = tasks;
        this.alerts = alerts;
        this.actions = actions;
        this.history = history;
        this.views = views;
        this.taskViews = taskViews;
    }

    /** A revision that is there already changes nothing. */
    public void take(Task task, HistoryPen pen) {
        String record = Json.text(task);
        HistoryEntry entry = new HistoryEntry(
                HistoryKind.TASK, task.id(), task.revision(), task.premise(), task.publishedAt(), null, record, null);
        if (pen.write(entry)) {
            tasks.keep(task, record);
        }
    }

    public TaskDetail story(Task task) {
        List<TaskView> revisions = history.of(HistoryKind.TASK, task.id()).stream()
                .map(row -> Json.read(row.entry().content(), Task.class))
                .map(taskViews::of)
                .toList();
        List<ActionView> done =
                actions.ofTask(task.id()).stream().map(ActionView::of).toList();
        List<AlertView> joined = alerts
                .findAll(task.parts().stream().map(TaskPart::alert).toList())
                .stream()
                .map(views::of)
                .toList();
        return new TaskDetail(taskViews.of(task), revisions, done, joined, task.basis());
    }
}
