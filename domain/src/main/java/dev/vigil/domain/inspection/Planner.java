package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.premise.Premise;

/**
 * Turns the case file of a premise into joint tasks. What the data say commutes: permuted and repeated alerts
 * give the same tasks. What people do holds for the tasks as they stood when it came.
 *
 * <p>Deadlines are handled at their own instants, so that it makes no difference how late they are noticed. What alerts say
 * of a premise whose task was just published with many parts is gathered until {@link Deadlines#restedAt}.
 */
public final class Planner {
    private final InspectionBook book;

    public Planner(InspectionBook book) {
        this.book = book;
    }

    /** A planner that draws nobody and caps nothing. */
    public Planner(Catalogue catalogue, PlannerOptions options) {
        this(InspectionBook.of(catalogue, options));
    }

    /**
     * Takes one line of the case file and publishes what it changes; a line that was seen before changes nothing.
     *
     * @param clock the received clock of the line, never going back within a premise, epoch ms
     */
    public void on(PlannerState state, Premise premise, CaseEvent event, long clock, TaskSink out) {
        advance(state, premise, clock - 1, out);
        Desk desk = new Desk(book, state, premise, clock, out);
        if (event.alert() != null && takes(desk, event.alert())) {
            planSoon(desk);
        }
        if (event.action() != null && state.actions.putIfAbsent(event.action().id(), clock) == null) {
            // by what holds now: the list, an officer or a cap may have changed since the task was published
            Replanning.at(desk);
            Actions.apply(desk, event.action());
            Replanning.at(desk);
        }
        if (event.order() != null) {
            OrderNews.take(desk, event.order());
            Replanning.at(desk);
        }
    }

    /** Does what became due up to the clock, at the instants at which it became due. */
    public void advance(PlannerState state, Premise premise, long clock, TaskSink out) {
        while (nextDeadline(state) <= clock) {
            Replanning.at(new Desk(book, state, premise, nextDeadline(state), out));
        }
    }

    /** The clock at which {@link #advance} has something to do; {@link Long#MAX_VALUE} when it has not. */
    public long nextDeadline(PlannerState state) {
        return state.next;
    }

    private static void planSoon(Desk desk) {
        long rested = Deadlines.restedAt(desk.state());
        if (desk.clock() < rested) {
            desk.state().next = Math.min(desk.state().next, rested);
        } else {
            Replanning.at(desk);
        }
    }

    private static boolean takes(Desk desk, Alert alert) {
        if (alert.shadow()) {
            return false;
        }
        LeadOrigin origin = Lead.originOf(alert);
        Lead lead = desk.state().leads.computeIfAbsent(alert.id(), id -> new Lead(id, origin));
        LeadRevision revision = LeadRevision.of(alert);
        if (!lead.add(revision, origin)) {
            return false;
        }
        Reopening.consider(desk, lead, revision);
        return true;
    }
}
