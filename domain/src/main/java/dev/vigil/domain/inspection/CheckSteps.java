package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.inspection.frequency.Alternative;
import dev.vigil.domain.inspection.frequency.GuardDecision;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.inspection.ledger.VisitLedger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Begins, ends and calls off checks. */
final class CheckSteps {
    private final Desk desk;
    private final Action action;
    private final PlannerState state;

    CheckSteps(Desk desk, Action action) {
        this.desk = desk;
        this.action = action;
        this.state = desk.state();
    }

    void begin() {
        Task task = desk.task(action.task());
        if (task != null && task.state() == TaskState.PROPOSED && mayBegin(task)) {
            bind(task);
            Task begun = task.withState(TaskState.BEGUN);
            desk.publish(fromAfar(task) ? begun.withMethod(Method.REMOTE) : begun, said(Reasons.BEGUN));
        }
    }

    void finish() {
        Task task = desk.task(action.task());
        if (task == null || !task.stands() || (task.state() == TaskState.PROPOSED && !mayBegin(task))) {
            return;
        }
        boolean visited = Boolean.parseBoolean(
                action.data().getOrDefault("on_site", Boolean.toString(task.method() == Method.ON_SITE)));
        finish(task, visited, said(Reasons.FINISHED));
    }

    void cancel() {
        Task task = desk.task(action.task());
        if (task != null && task.stands()) {
            bind(task);
            state.ended.put(task.id(), desk.clock());
            desk.publish(task.cancelled(), said(Reasons.CALLED_OFF));
        }
    }

    /** The end of a remote check: it settles the matter, or sends somebody there. */
    void conclude() {
        Task task = desk.task(action.task());
        if (task == null || !task.stands()) {
            return;
        }
        String conclusion = action.data().getOrDefault("conclusion", "");
        if (!conclusion.equals("on-site")) {
            if (task.state() == TaskState.BEGUN || mayBegin(task)) {
                finish(task, false, said(Reasons.concluded(conclusion)));
            }
            return;
        }
        state.onSite.put(task.id(), said(Reasons.GO_ON_SITE));
        // back on the desk: the officers stay, and until they go further leads may come along
        task.parts().forEach(part -> {
            state.bound.remove(part.alert());
            state.pins.putIfAbsent(part.alert(), new Pin(task.id(), false, null));
        });
    }

    private void finish(Task task, boolean visited, Bilingual why) {
        bind(task);
        state.onSite.remove(task.id());
        state.ended.put(task.id(), desk.clock());
        if (visited) {
            state.visits.add(new Visit(
                    task.id(),
                    desk.clock(),
                    task.kind(),
                    TaskDraft.authorities(task.items(), desk.book().catalogue()),
                    task.officers(),
                    Boolean.parseBoolean(action.data().getOrDefault("found", "true")),
                    minutes()));
        }
        Task finished = task.withState(TaskState.FINISHED).withMethod(carriedOut(task, visited));
        VisitLedger visits = new VisitLedger(basis(task).visits().would(), visited ? 1 : 0);
        desk.publish(finished.withBasis(basis(task).withVisits(visits)), why);
    }

    private static Method carriedOut(Task task, boolean visited) {
        if (visited) {
            return Method.ON_SITE;
        }
        return task.method() == Method.ON_SITE ? Method.REMOTE : task.method();
    }

    private int minutes() {
        try {
            return Integer.parseInt(action.data().getOrDefault("minutes", "0"));
        } catch (NumberFormatException notANumber) {
            return 0; // nobody said, in a way that can be read
        }
    }

    private boolean mayBegin(Task task) {
        GuardDecision guard = basis(task).guard();
        boolean approved = !action.data().getOrDefault("approval", "").isBlank();
        if (guard != null && guard.capped() && !approved && !fromAfar(task)) {
            desk.publish(task, said(Reasons.both(Reasons.REFUSED_CAP, guard.reason())));
            return false;
        }
        boolean drawing =
                task.state() == TaskState.PROPOSED && Drawing.record(task).pending() != null;
        if (!desk.book().draws() || (!drawing && allMayInspect(task.officers()))) {
            return true;
        }
        Task held = manned(task);
        boolean waits = Drawing.record(held).pending() != null;
        desk.publish(held, said(waits ? Reasons.REFUSED_DRAWING : Reasons.REFUSED_OFFICERS));
        return false;
    }

    /** People take the offer of the guard to settle it from afar. */
    private boolean fromAfar(Task task) {
        GuardDecision guard = basis(task).guard();
        return guard != null
                && "remote".equals(action.data().get("alternative"))
                && guard.alternatives().stream().anyMatch(one -> one.way() == Alternative.Way.REMOTE);
    }

    private boolean allMayInspect(Collection<String> officers) {
        LocalDate today = desk.book().options().calendar().dayOf(desk.clock());
        return officers.size() >= 2
                && officers.stream().allMatch(number -> desk.book().officers().mayInspect(number, today));
    }

    /**
     * Who wants to begin waits for no further leads: officers are drawn now, and those who cannot go are replaced. A draw that
     * is laid open already goes its way.
     */
    private Task manned(Task task) {
        DrawRecord draw = Drawing.record(task);
        if (draw.pending() != null) {
            return task;
        }
        LocalDate today = desk.book().options().calendar().dayOf(desk.clock());
        Drawing drawing = new Drawing(desk);
        List<String> able = task.officers().stream()
                .filter(number -> desk.book().officers().mayInspect(number, today))
                .toList();
        String again = task.officers().isEmpty() ? "the check is to begin" : "an officer who was drawn cannot go";
        return drawing.committed(task, drawing.kept(task, able), draw.done().isEmpty() ? null : again);
    }

    private void bind(Task task) {
        task.parts().forEach(part -> state.bound.put(part.alert(), task.id()));
    }

    private Bilingual said(Bilingual what) {
        return Reasons.byPerson(what, action.by(), action.comment());
    }

    private static TaskBasis basis(Task task) {
        return task.basis() == null ? TaskBasis.none() : task.basis();
    }
}
