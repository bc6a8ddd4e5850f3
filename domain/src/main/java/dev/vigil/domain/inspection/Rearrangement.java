package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.casefile.Action;
import java.util.List;
import java.util.Objects;

/** Puts proposed tasks together and takes them apart, as people say. Nothing is lost, so both can be undone. */
final class Rearrangement {
    private final Desk desk;
    private final Action action;
    private final PlannerState state;

    Rearrangement(Desk desk, Action action) {
        this.desk = desk;
        this.action = action;
        this.state = desk.state();
    }

    /** All parts of the task {@code data.from} go into the action's task. */
    void merge() {
        Task into = desk.task(action.task());
        Task from = desk.task(action.data().get("from"));
        if (into == null || from == null || into.id().equals(from.id())) {
            return;
        }
        if (into.state() != TaskState.PROPOSED || from.state() != TaskState.PROPOSED) {
            desk.publish(into, Reasons.byPerson(Reasons.REFUSED_BEGUN, action.by(), action.comment()));
            return;
        }
        boolean apart = isApart(into);
        pin(into.parts(), new Pin(into.id(), apart, null));
        pin(from.parts(), new Pin(into.id(), apart, null));
        Task gone = from.cancelled();
        desk.publish(
                gone.withBasis(Objects.requireNonNull(gone.basis()).following(into.id())),
                Reasons.byPerson(Reasons.MERGED, action.by(), action.comment()));
    }

    /** The action's lead leaves its task and has one of its own from now on. */
    void unmerge() {
        Task task = desk.task(action.task());
        String lead = action.alert();
        if (task == null || lead == null || task.parts().stream().noneMatch(part -> isStanding(part, lead))) {
            return;
        }
        boolean alone = task.parts().stream().filter(part -> !part.withdrawn()).count() < 2;
        if (task.state() != TaskState.PROPOSED || alone) {
            desk.publish(task, Reasons.byPerson(Reasons.REFUSED_BEGUN, action.by(), action.comment()));
            return;
        }
        pin(task.parts(), new Pin(task.id(), isApart(task), null));
        String own = "t-" + AlertId.hash("apart", state.premise, lead, action.id());
        state.pins.put(lead, new Pin(own, true, task.id()));
    }

    private static boolean isStanding(TaskPart part, String lead) {
        return part.alert().equals(lead) && !part.withdrawn();
    }

    private void pin(List<TaskPart> parts, Pin pin) {
        parts.forEach(part -> state.pins.put(part.alert(), pin));
    }

    private boolean isApart(Task task) {
        return state.pins.values().stream()
                .anyMatch(pin -> pin.apart() && pin.task().equals(task.id()));
    }
}
