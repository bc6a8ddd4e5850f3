package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;

/**
 * An alert whose check has ended comes again, or worse than before: within the window it joins the task that
 * stands, or re-opens the ended one; later it starts afresh.
 */
final class Reopening {
    private Reopening() {}

    static void consider(Desk desk, Lead lead, LeadRevision revision) {
        PlannerState state = desk.state();
        String place = state.bound.get(lead.id);
        Task task = desk.task(place);
        if (task == null
                || task.stands()
                || !revision.equals(lead.last())
                || !startsAgain(desk, task, lead, revision)) {
            return;
        }
        state.bound.remove(lead.id);
        state.pins.remove(lead.id);
        boolean inTime = revision.publishedAt() - state.ended.getOrDefault(place, Long.MIN_VALUE / 2)
                <= desk.policy().reopen();
        boolean another = state.tasks.values().stream().anyMatch(one -> one.state() == TaskState.PROPOSED);
        if (inTime && !another) {
            state.pins.put(lead.id, new Pin(place, false, null));
        }
        lead.startAgain(revision.publishedAt(), !inTime || another);
    }

    private static boolean startsAgain(Desk desk, Task task, Lead lead, LeadRevision revision) {
        Severity from = desk.policy().from();
        if (revision.state() != AlertState.OPEN || !revision.severity().atLeast(from)) {
            return false;
        }
        return revision.change() == AlertChange.REOPENED
                || task.parts().stream()
                        .filter(part -> part.alert().equals(lead.id))
                        .anyMatch(part -> revision.severity().compareTo(part.severity()) > 0);
    }
}
