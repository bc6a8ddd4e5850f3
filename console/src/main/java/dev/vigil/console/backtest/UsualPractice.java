package dev.vigil.console.backtest;

import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Planner;
import dev.vigil.domain.inspection.PlannerState;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.year.YearAssumptions;
import dev.vigil.domain.premise.Premise;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The planner of the inspection job for one premise, and people who do what the assumptions of
 * {@code inspections/year.yaml} say of them: they begin a check after a share of its time, and need so many minutes.
 * Without them every task would stay open, and take in all alerts that ever come.
 */
final class UsualPractice {
    private static final long MINUTE = 60_000L;
    private static final int PAIR = 2;

    private final Planner planner;
    private final PlannerState state;
    private final Premise premise;
    private final YearAssumptions usual;
    private final BacktestOrder order;
    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparingLong(Moment::at).thenComparingInt(Moment::number));
    private final Map<String, Long> begins = new HashMap<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private long clock;
    private int number;
    private int visits;
    private int remote;
    private long officerMinutes;

    private record Moment(long at, int number, Runnable what) {}

    UsualPractice(Planner planner, Premise premise, YearAssumptions usual, BacktestOrder order) {
        this.planner = planner;
        this.state = PlannerState.fresh(premise.id());
        this.premise = premise;
        this.usual = usual;
        this.order = order;
    }

    /** A line of the case file, at its received clock. */
    void comes(CaseEvent event, long at) {
        playUntil(at);
        clock = Math.max(clock, at);
        planner.on(state, premise, event, clock, this::keep);
    }

    /** Everything before that instant. */
    void playUntil(long until) {
        while (true) {
            long deadline = planner.nextDeadline(state);
            long next = moments.isEmpty() ? Long.MAX_VALUE : moments.element().at();
            if (Math.min(deadline, next) >= until) {
                return;
            }
            clock = Math.max(clock, Math.min(deadline, next));
            if (deadline < next) {
                planner.advance(state, premise, deadline, this::keep);
            } else {
                moments.remove().what().run();
            }
        }
    }

    int tasks() {
        return (int) tasks.values().stream()
                .filter(task -> order.counts(task.openedAt()) && !withdrawn(task))
                .count();
    }

    int visits() {
        return visits;
    }

    int remoteChecks() {
        return remote;
    }

    double officerHours() {
        return officerMinutes / 60.0;
    }

    private static boolean withdrawn(Task task) {
        return task.parts().stream().allMatch(part -> part.withdrawn());
    }

    private void keep(Task task) {
        tasks.put(task.id(), task);
        if (task.state() != TaskState.PROPOSED) {
            return;
        }
        long at = clock + (long) (usual.startsAfter() * Math.max(MINUTE, task.dueAt() - clock));
        if (at < begins.getOrDefault(task.id(), Long.MAX_VALUE)) {
            begins.put(task.id(), at);
            at(at, () -> check(task.id()));
        }
    }

    private void check(String id) {
        Task task = tasks.get(id);
        if (task == null || task.state() != TaskState.PROPOSED) {
            return;
        }
        boolean visit = task.method() == Method.ON_SITE;
        // a check beyond the cap goes on as the law has it: from afar, or with an approval
        act(ActionKind.BEGIN_TASK, id, Map.of("approval", "backtest"));
        Task begun = tasks.get(id);
        if (begun == null || begun.state() != TaskState.BEGUN) {
            if (begun != null && begun.basis() != null && begun.basis().draw().pending() != null) {
                at(clock + MINUTE, () -> check(id)); // an officer is being drawn
            }
            return;
        }
        int minutes = visit ? minutes(begun) : usual.remoteMinutes();
        if (order.counts(task.openedAt())) {
            visits += visit ? 1 : 0;
            remote += visit ? 0 : 1;
            officerMinutes +=
                    (long) minutes * Math.max(visit ? PAIR : 1, begun.officers().size());
        }
        at(clock + minutes * MINUTE, () -> end(id, visit, minutes));
    }

    private int minutes(Task task) {
        return task.departments().size() > 1 ? usual.jointMinutes() : usual.singleMinutes();
    }

    private void end(String id, boolean visit, int minutes) {
        if (visit) {
            act(
                    ActionKind.FINISH_TASK,
                    id,
                    Map.of("on_site", "true", "found", "false", "minutes", Integer.toString(minutes)));
        } else {
            act(ActionKind.CONCLUDE, id, Map.of("conclusion", "corrected"));
        }
    }

    private void at(long time, Runnable what) {
        moments.add(new Moment(Math.max(time, clock), number++, what));
    }

    private void act(ActionKind kind, @Nullable String task, Map<String, String> data) {
        Action action = new Action(
                "backtest/" + premise.id() + "/" + number++,
                kind,
                premise.id(),
                null,
                task,
                "usual",
                clock,
                null,
                data);
        planner.on(state, premise, CaseEvent.of(action), clock, this::keep);
    }
}
