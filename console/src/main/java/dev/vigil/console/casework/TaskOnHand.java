package dev.vigil.console.casework;

import dev.vigil.console.action.ActionTable;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.task.TaskTable;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;

/**
 * A task as the people at work see it: begun as soon as somebody has begun it here, though the planner has not said so
 * yet. A phone that was without a network sends the beginning and the findings in one go.
 */
public final class TaskOnHand {
    private final TaskTable tasks;
    private final ActionTable actions;

    public TaskOnHand(TaskTable tasks, ActionTable actions) {
        this.tasks = tasks;
        this.actions = actions;
    }

    public Task of(Action action) {
        String id = action.task();
        if (id == null) {
            throw ProblemException.invalid("请指明任务", "say which task it is about");
        }
        Task task = tasks.find(id).orElseThrow(() -> ProblemException.notFound("task", id));
        boolean begunHere = task.state() == TaskState.PROPOSED
                && actions.ofTask(id).stream()
                        .anyMatch(one -> one.kind() == ActionKind.BEGIN_TASK && one.at() >= task.publishedAt());
        return begunHere ? task.withState(TaskState.BEGUN) : task;
    }
}
