package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Publishes the tasks of one decision, each only when it says something that its last revision did not. */
final class Publication {
    private final PlannerState state;
    private final long clock;
    private final TaskSink out;
    private final Set<String> proposed = new HashSet<>();

    Publication(PlannerState state, long clock, TaskSink out) {
        this.state = state;
        this.clock = clock;
        this.out = out;
    }

    void propose(Task draft) {
        proposed.add(draft.id());
        Task before = state.tasks.get(draft.id());
        if (before == null && draft.stands()) {
            publish(draft.asRevision(1, clock, Reasons.OPENED));
        }
        if (before != null) {
            replace(before, draft, Difference.between(before, draft));
        }
    }

    /** Tasks that nobody has begun and that no alert opens any more: an earlier alert has come in late. */
    void cancelOthers() {
        for (Task task : List.copyOf(state.tasks.values())) {
            boolean begun = state.bound.containsValue(task.id());
            if (!begun && task.state() == TaskState.PROPOSED && !proposed.contains(task.id())) {
                replace(task, task.withState(TaskState.CANCELLED), Reasons.ELSEWHERE);
            }
        }
    }

    /** Officers who are on the way see what was withdrawn; what they check stays as it was when they began. */
    void updateBegun(Severity from) {
        for (Task task : List.copyOf(state.tasks.values())) {
            if (task.state() == TaskState.BEGUN || task.state() == TaskState.FINISHED) {
                Task now = task.withParts(
                        task.parts().stream().map(part -> current(part, from)).toList());
                replace(task, now, Difference.between(task, now));
            }
        }
    }

    private TaskPart current(TaskPart part, Severity from) {
        AlertFact alert = state.alerts.get(part.alert());
        boolean gone = alert != null && alert.goneAt(from).isPresent();
        return gone && !part.withdrawn() ? part.withdrawnBecause(alert.goneBecause(from)) : part;
    }

    private void replace(Task before, Task after, Bilingual why) {
        if (!after.saysTheSameAs(before)) {
            publish(after.asRevision(before.revision() + 1, clock, why));
        }
    }

    private void publish(Task task) {
        state.tasks.put(task.id(), task);
        out.publish(task);
    }
}
