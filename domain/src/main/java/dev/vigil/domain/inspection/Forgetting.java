package dev.vigil.domain.inspection;

import java.util.HashSet;
import java.util.Set;

/** Lets go of tasks that ended long ago, with the leads in them, so that the state of a premise stays small. */
final class Forgetting {
    private final PlannerState state;
    private final long before;

    private Forgetting(PlannerState state, long before) {
        this.state = state;
        this.before = before;
    }

    static void apply(PlannerState state, long clock, PlannerOptions options) {
        new Forgetting(state, clock - options.keep()).apply();
        state.visits.removeIf(visit -> visit.at() < clock - options.keepVisits());
    }

    private void apply() {
        Set<String> placed = new HashSet<>(state.bound.keySet());
        for (Task task : state.tasks()) {
            Set<String> leads = leadsOf(task);
            if (!task.stands() && task.publishedAt() < before && leads.stream().allMatch(this::old)) {
                forget(task.id(), leads);
            } else {
                placed.addAll(leads);
            }
        }
        state.leads.keySet().removeIf(id -> !placed.contains(id) && old(id));
        state.actions.values().removeIf(at -> at < before);
        state.orders.values().removeIf(seen -> seen.at() < before);
    }

    private Set<String> leadsOf(Task task) {
        Set<String> leads = new HashSet<>();
        task.parts().forEach(part -> leads.add(part.alert()));
        state.bound.forEach((lead, place) -> {
            if (place.equals(task.id())) {
                leads.add(lead);
            }
        });
        return leads;
    }

    private boolean old(String id) {
        Lead lead = state.leads.get(id);
        return lead == null || (lead.over() && lead.last().publishedAt() < before);
    }

    private void forget(String task, Set<String> leads) {
        state.tasks.remove(task);
        state.ended.remove(task);
        state.onSite.remove(task);
        state.setAside.remove(task);
        state.leads.keySet().removeAll(leads);
        state.bound.keySet().removeAll(leads);
        state.pins.keySet().removeAll(leads);
    }
}
