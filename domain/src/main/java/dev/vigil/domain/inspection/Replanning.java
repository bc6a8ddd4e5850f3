package dev.vigil.domain.inspection;

import dev.vigil.domain.catalogue.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides anew which tasks stand, and publishes each that says something that its last revision did not. */
final class Replanning {
    private final Desk desk;
    private final PlannerState state;

    private Replanning(Desk desk) {
        this.desk = desk;
        this.state = desk.state();
    }

    static void at(Desk desk) {
        Forgetting.apply(desk.state(), desk.clock(), desk.book().options());
        Replanning replanning = new Replanning(desk);
        replanning.propose();
        replanning.updateBegun();
        replanning.finishDraws();
        desk.state().next = Deadlines.after(desk);
    }

    private void propose() {
        List<Lead> free = state.leads.values().stream()
                .filter(lead -> !state.bound.containsKey(lead.id))
                .toList();
        List<Group> groups = new Grouping(
                        desk.premise().id(),
                        desk.policy(),
                        state.pins,
                        lead -> departmentOf(lead.origin().items()),
                        openers())
                .of(free);
        TaskDraft draft = new TaskDraft(desk, groups);
        Drawing drawing = new Drawing(desk);
        Set<String> proposed = new HashSet<>();
        for (Group group : groups) {
            proposed.add(group.task);
            publish(drawing.advance(draft.of(group)));
        }
        for (Task task : state.tasks()) {
            if (task.state() == TaskState.PROPOSED && !proposed.contains(task.id())) {
                desk.publish(task.cancelled(), Reasons.ELSEWHERE);
            }
        }
    }

    /** A task begins with the lead that opened it. */
    private Set<String> openers() {
        return state.tasks().stream()
                .filter(task -> task.state() == TaskState.PROPOSED)
                .map(task -> task.parts().get(0).alert())
                .collect(Collectors.toSet());
    }

    private void publish(Task draft) {
        Task before = state.tasks.get(draft.id());
        if (before == null) {
            if (draft.stands()) {
                desk.publish(draft, Reasons.OPENED);
            }
            return;
        }
        boolean news = before.stands() || draft.stands();
        if (news && !draft.saysTheSameAs(before)) {
            desk.publish(draft, Difference.between(before, draft));
        }
    }

    /** Officers who are on the way see what changes; what they check stays as it was when they began. */
    private void updateBegun() {
        for (Task task : state.tasks()) {
            if (task.state() == TaskState.BEGUN || task.state() == TaskState.FINISHED) {
                Task now =
                        task.withParts(task.parts().stream().map(this::current).toList());
                if (!now.saysTheSameAs(task)) {
                    desk.publish(now, Difference.between(task, now));
                }
            }
        }
    }

    /** What was laid open is drawn, also when its check is off or under way: nobody may wonder what would have come out. */
    private void finishDraws() {
        Drawing drawing = new Drawing(desk);
        for (Task task : state.tasks()) {
            Task drawn = drawing.finished(task);
            if (!drawn.equals(task)) {
                desk.publish(drawn, Reasons.DRAWN_FOR_NOBODY);
            }
        }
    }

    private TaskPart current(TaskPart part) {
        Lead lead = state.leads.get(part.alert());
        boolean gone = lead != null && lead.goneAt(desk.policy().from()).isPresent();
        return gone && !part.withdrawn()
                ? part.withdrawnBecause(lead.goneBecause(desk.policy().from()))
                : part;
    }

    private String departmentOf(List<String> items) {
        return items.stream()
                .flatMap(code -> desk.book().catalogue().item(code).stream())
                .map(Item::lead)
                .findFirst()
                .orElse("");
    }
}
