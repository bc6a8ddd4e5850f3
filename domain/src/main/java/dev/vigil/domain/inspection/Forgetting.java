package dev.vigil.domain.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets go of tasks that ended long ago, with the alerts in them, so that the state of a premise stays small. */
final class Forgetting {
    private Forgetting() {}

    /** @param before the received clock; what was last touched at or after it stays */
    static void apply(PlannerState state, long before) {
        for (Task task : List.copyOf(state.tasks.values())) {
            if (!task.stands()
                    && task.publishedAt() < before
                    && task.parts().stream().allMatch(part -> old(state, part.alert(), before))) {
                state.tasks.remove(task.id());
                task.parts().forEach(part -> {
                    state.alerts.remove(part.alert());
                    state.bound.remove(part.alert());
                });
            }
        }
        Set<String> placed = state.tasks.values().stream()
                .flatMap(task -> task.parts().stream())
                .map(TaskPart::alert)
                .collect(Collectors.toSet());
        state.alerts.values().removeIf(alert -> !placed.contains(alert.id) && old(state, alert.id, before));
        state.actions.values().removeIf(at -> at < before);
    }

    private static boolean old(PlannerState state, String id, long before) {
        AlertFact alert = state.alerts.get(id);
        return alert == null || (alert.over() && alert.touchedAt() < before);
    }
}
