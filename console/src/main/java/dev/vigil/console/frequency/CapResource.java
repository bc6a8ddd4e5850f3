package dev.vigil.console.frequency;

import dev.vigil.console.account.Account;
import dev.vigil.console.action.ActionTable;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.frequency.Alternative;
import dev.vigil.domain.inspection.frequency.GuardDecision;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the frequency guard spoke, over HTTP. */
@RestController
public final class CapResource {
    private static final int MOST = 500;

    private final TaskTable tasks;
    private final ActionTable actions;
    private final Premises premises;
    private final CapCount count;
    private final Clock clock;

    public CapResource(TaskTable tasks, ActionTable actions, Premises premises, CapCount count, Clock clock) {
        this.tasks = tasks;
        this.actions = actions;
        this.premises = premises;
        this.count = count;
        this.clock = clock;
    }

    /** @param from when the visit is lawful, for waiting; null otherwise */
    public record Offer(Alternative.Way way, @Nullable String task, @Nullable OffsetDateTime from, Bilingual text) {}

    /**
     * A visit that is too often, or marked as close to it.
     *
     * @param approvedBy who began it although a cap was reached; null when nobody did
     * @param approval the approval that was named
     */
    public record Breach(
            String task,
            String premise,
            TaskState state,
            TaskKind kind,
            GuardDecision.Outcome outcome,
            Bilingual reason,
            List<Offer> offers,
            @Nullable String approvedBy,
            @Nullable String approval,
            OffsetDateTime at) {}

    /**
     * A breach in short.
     *
     * @param authority those that would have gone, separated by commas
     */
    public record BreachLine(String task, String authority, String enterprise, OffsetDateTime at, Bilingual reason) {}

    /** The visits of a year against the caps, and the breaches of that year, at most the newest five hundred. */
    public record CapsView(int year, List<CapLine> items, List<BreachLine> breaches) {}

    /** This year when none is given. */
    @GetMapping("/api/caps")
    CapsView caps(@RequestParam Optional<Integer> year, @AuthenticationPrincipal Account account) {
        int wanted = year.orElseGet(() -> DistrictTime.of(clock.millis()).getYear());
        List<BreachLine> breaches = spoken(account).stream()
                .limit(MOST)
                .map(task -> breach(task, guard(task).orElseThrow()))
                .filter(breach -> breach.at().getYear() == wanted)
                .map(breach -> new BreachLine(
                        breach.task(),
                        String.join(", ", authorities(breach.task())),
                        premises.find(breach.premise()).map(Premise::enterprise).orElse(breach.premise()),
                        breach.at(),
                        breach.reason()))
                .toList();
        return new CapsView(wanted, count.of(wanted, Scope.of(account)), breaches);
    }

    private List<String> authorities(String task) {
        return tasks.find(task).map(count::authorities).orElse(List.of());
    }

    /** Newest first. */
    @GetMapping("/api/caps/breaches")
    Page<Breach> breaches(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        return Page.part(spoken(account), limit, cursor)
                .map(task -> breach(task, guard(task).orElseThrow()));
    }

    /** The tasks to which the guard said more than yes, the newest first. */
    private List<Task> spoken(Account account) {
        return tasks.all(Scope.of(account)).stream()
                .filter(task -> guard(task)
                        .filter(guard -> guard.outcome() != GuardDecision.Outcome.ALLOWED)
                        .isPresent())
                .sorted(Comparator.comparingLong(Task::openedAt).reversed())
                .toList();
    }

    private Breach breach(Task task, GuardDecision guard) {
        Optional<Action> approved = actions.ofTask(task.id()).stream()
                .filter(action -> action.kind() == ActionKind.BEGIN_TASK || action.kind() == ActionKind.FINISH_TASK)
                .filter(action -> !action.data().getOrDefault("approval", "").isBlank())
                .findFirst();
        return new Breach(
                task.id(),
                task.premise(),
                task.state(),
                task.kind(),
                guard.outcome(),
                guard.reason(),
                guard.alternatives().stream()
                        .map(one -> new Offer(
                                one.way(),
                                one.task(),
                                one.from() == 0 ? null : DistrictTime.of(one.from()),
                                one.text()))
                        .toList(),
                approved.map(Action::by).orElse(null),
                approved.map(action -> action.data().get("approval")).orElse(null),
                DistrictTime.of(task.openedAt()));
    }

    private static Optional<GuardDecision> guard(Task task) {
        return Optional.ofNullable(task.basis()).map(basis -> basis.guard());
    }
}
