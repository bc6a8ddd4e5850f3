package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.premise.Premise;
import java.util.List;

/**
 * Turns the case file of a premise into joint tasks. What the data say commutes: permuted and repeated alerts
 * give the same tasks. What people do holds for the tasks as they stood when it came.
 */
public final class Planner {
    private final Catalogue catalogue;
    private final PlannerOptions options;

    public Planner(Catalogue catalogue, PlannerOptions options) {
        this.catalogue = catalogue;
        this.options = options;
    }

    /**
     * Takes one line of the case file and publishes what it changes; a line that was seen before changes nothing.
     *
     * @param clock the received clock of the line, never going back within a premise, epoch ms
     */
    public void on(PlannerState state, Premise premise, CaseEvent event, long clock, TaskSink out) {
        if (event.alert() != null && takes(state, event.alert())) {
            replan(state, premise, clock, out);
        }
        if (event.action() != null && state.actions.putIfAbsent(event.action().id(), clock) == null) {
            TaskActions.apply(state, event.action(), clock, out);
            replan(state, premise, clock, out);
        }
    }

    /** Does what became due up to the clock. */
    public void advance(PlannerState state, Premise premise, long clock, TaskSink out) {
        if (nextDeadline(state) <= clock) {
            replan(state, premise, clock, out);
        }
    }

    /** The clock at which {@link #advance} has something to do; {@link Long#MAX_VALUE} when it has not. */
    public long nextDeadline(PlannerState state) {
        return Long.MAX_VALUE;
    }

    private static boolean takes(PlannerState state, Alert alert) {
        if (alert.shadow()) {
            return false;
        }
        return state.alerts
                .computeIfAbsent(alert.id(), id -> AlertFact.of(alert))
                .add(alert);
    }

    private void replan(PlannerState state, Premise premise, long clock, TaskSink out) {
        Forgetting.apply(state, clock - options.keep());
        TaskDraft draft = new TaskDraft(catalogue, options, premise);
        List<AlertFact> free = state.alerts.values().stream()
                .filter(alert -> !state.bound.containsKey(alert.id))
                .toList();
        Publication publication = new Publication(state, clock, out);
        Grouping.of(free, options).forEach(group -> publication.propose(draft.of(group)));
        publication.cancelOthers();
        publication.updateBegun(options.from());
    }
}
