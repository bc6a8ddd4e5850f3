package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import org.jspecify.annotations.Nullable;

/** What people do to tasks and to alerts that have a place in one. */
final class TaskActions {
    private TaskActions() {}

    static void apply(PlannerState state, Action action, long clock, TaskSink out) {
        switch (action.kind()) {
            case BEGIN_TASK -> step(state, action, TaskState.BEGUN, Reasons.BEGUN, clock, out);
            case FINISH_TASK -> step(state, action, TaskState.FINISHED, Reasons.FINISHED, clock, out);
            case CANCEL_TASK -> step(state, action, TaskState.CANCELLED, Reasons.CALLED_OFF, clock, out);
            case CLOSE -> dismiss(state, action);
            case ACKNOWLEDGE,
                    COMMENT,
                    ASSIGN,
                    MUTE,
                    UNMUTE,
                    MERGE,
                    UNMERGE,
                    FINDING,
                    ORDER,
                    EXPLAIN,
                    CONCLUDE,
                    TRANSFER,
                    COMPLAINT,
                    REDRAW -> {}
        }
    }

    private static void step(
            PlannerState state, Action action, TaskState next, Bilingual what, long clock, TaskSink out) {
        Task task = known(state, action.task());
        if (task == null || !task.stands() || task.state() == next) {
            return;
        }
        task.parts().forEach(part -> state.bound.put(part.alert(), task.id()));
        Task after = task.withState(next)
                .asRevision(task.revision() + 1, clock, Reasons.byPerson(what, action.by(), action.comment()));
        state.tasks.put(task.id(), after);
        out.publish(after);
    }

    private static void dismiss(PlannerState state, Action action) {
        AlertFact alert = action.alert() == null ? null : state.alerts.get(action.alert());
        if (alert != null && "false".equals(action.data().get("disposition"))) {
            alert.dismiss(action.at());
        }
    }

    private static @Nullable Task known(PlannerState state, @Nullable String id) {
        return id == null ? null : state.tasks.get(id);
    }
}
