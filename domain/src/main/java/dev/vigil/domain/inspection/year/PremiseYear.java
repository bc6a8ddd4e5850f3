package dev.vigil.domain.inspection.year;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Planner;
import dev.vigil.domain.inspection.PlannerState;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.frequency.Alternative;
import dev.vigil.domain.inspection.frequency.GuardDecision;
import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.premise.Premise;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Plays one premise through a year: alerts and plans come, and people work as the assumptions say. */
final class PremiseYear {
    private record Moment(long at, int order, Runnable what) {}

    private static final long MINUTE = 60_000L;

    private final YearAssumptions assumptions;
    private final Planner planner;
    private final PlannerState state;
    private final Premise premise;
    private final SplittableRandom random;
    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparingLong(Moment::at).thenComparingInt(Moment::order));
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    /** Task → when its check is to begin. */
    private final Map<String, Long> scheduled = new LinkedHashMap<>();

    private int order;
    private long clock;

    PremiseYear(YearAssumptions assumptions, InspectionBook book, Premise premise) {
        this.assumptions = assumptions;
        this.planner = new Planner(book);
        this.state = PlannerState.fresh(premise.id());
        this.premise = premise;
        this.random = Chance.of(assumptions.seed(), "people", premise.id());
    }

    void comes(AlertStory story) {
        at(story.opens(), () -> say(CaseEvent.of(story.opened())));
        at(story.ends(), () -> say(CaseEvent.of(story.ended())));
        if (story.end() == AlertChange.CLEARED && random.nextDouble() < assumptions.dismissed()) {
            at(
                    story.opens() + 10 * MINUTE,
                    () -> act(ActionKind.CLOSE, story.id(), null, Map.of("disposition", "false")));
        }
    }

    void comes(Action plan) {
        at(plan.at(), () -> say(CaseEvent.of(plan)));
    }

    /** Everything before that instant. */
    void playUntil(long until) {
        while (true) {
            long deadline = planner.nextDeadline(state);
            Moment next = moments.peek();
            if (Math.min(deadline, next == null ? Long.MAX_VALUE : next.at()) >= until) {
                return;
            }
            if (next == null || deadline < next.at()) {
                clock = deadline;
                planner.advance(state, premise, deadline, this::keep);
            } else {
                moments.poll();
                clock = next.at();
                next.what().run();
            }
        }
    }

    /** The last revisions of all tasks so far. */
    Collection<Task> tasks() {
        return tasks.values();
    }

    Premise premise() {
        return premise;
    }

    private void keep(Task task) {
        tasks.put(task.id(), task);
        if (task.state() == TaskState.PROPOSED && !task.officers().isEmpty()) {
            schedule(task);
        }
        if (!task.stands()) {
            scheduled.remove(task.id());
        }
    }

    /** A task that becomes more urgent is checked earlier; the later appointment then finds nothing to do. */
    private void schedule(Task task) {
        long begins = clock + (long) (assumptions.startsAfter() * Math.max(MINUTE, task.dueAt() - clock));
        if (begins < scheduled.getOrDefault(task.id(), Long.MAX_VALUE)) {
            scheduled.put(task.id(), begins);
            at(begins, () -> check(task.id()));
        }
    }

    private void check(String id) {
        Task task = tasks.get(id);
        if (task.state() != TaskState.PROPOSED) {
            return;
        }
        GuardDecision guard = task.basis() == null ? null : task.basis().guard();
        if (guard != null && guard.capped()) {
            capped(task, guard);
            return;
        }
        act(ActionKind.BEGIN_TASK, null, id, Map.of());
        if (tasks.get(id).state() == TaskState.BEGUN) {
            end(id, task.method() == Method.ON_SITE);
        } else {
            at(clock + 60 * MINUTE, () -> check(id)); // the officers are being drawn again
        }
    }

    /** The lawful way: from afar where that can be, an approval for alerts and clues, and plans are dropped. */
    private void capped(Task task, GuardDecision guard) {
        boolean remote = guard.alternatives().stream().anyMatch(one -> one.way() == Alternative.Way.REMOTE);
        if (remote) {
            act(ActionKind.BEGIN_TASK, null, task.id(), Map.of("alternative", "remote"));
            end(task.id(), false);
        } else if (task.kind() == TaskKind.PLANNED) {
            act(ActionKind.CANCEL_TASK, null, task.id(), Map.of());
        } else {
            act(ActionKind.BEGIN_TASK, null, task.id(), Map.of("approval", "head of the authority"));
            end(task.id(), true);
        }
    }

    private void end(String id, boolean visit) {
        boolean found = random.nextDouble() < assumptions.found();
        if (visit) {
            Map<String, String> data = Map.of(
                    "on_site", "true",
                    "found", Boolean.toString(found),
                    "minutes", Integer.toString(assumptions.jointMinutes()));
            at(clock + assumptions.jointMinutes() * MINUTE, () -> act(ActionKind.FINISH_TASK, null, id, data));
            return;
        }
        boolean goes = random.nextDouble() < assumptions.goOnSite();
        at(clock + assumptions.remoteMinutes() * MINUTE, () -> {
            act(ActionKind.CONCLUDE, null, id, Map.of("conclusion", goes ? "on-site" : "corrected"));
            if (goes) {
                at(clock + 60 * MINUTE, () -> check(id));
            }
        });
    }

    private void at(long time, Runnable what) {
        moments.add(new Moment(Math.max(time, clock), order++, what));
    }

    private void say(CaseEvent event) {
        planner.on(state, premise, event, clock, this::keep);
    }

    private void act(ActionKind kind, @Nullable String alert, @Nullable String task, Map<String, String> data) {
        String id = premise.id() + "/" + order++;
        say(CaseEvent.of(new Action(id, kind, premise.id(), alert, task, "simulated", clock, null, data)));
    }

    /** What the frequency guard remembers. */
    List<Visit> visits() {
        return state.visits();
    }
}
