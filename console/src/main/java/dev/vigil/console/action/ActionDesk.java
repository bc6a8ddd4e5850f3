package dev.vigil.console.action;

import dev.vigil.console.account.Account;
import dev.vigil.console.alert.AlertRow;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.casework.CaseSteps;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.mute.Mutes;
import dev.vigil.console.outbox.Outbox;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskTable;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Where people act: an action is kept, shown and sent to the case file in one transaction, or not at all. */
public final class ActionDesk {
    private static final String ANYBODY = "public";

    private final ActionBook book;
    private final CaseSteps steps;
    private final ActionTable actions;
    private final AlertTable alerts;
    private final TaskTable tasks;
    private final Premises premises;
    private final History history;
    private final Outbox outbox;
    private final Mutes mutes;
    private final Sight sight;
    private final Clock clock;

    public ActionDesk(
            ActionBook book,
            CaseSteps steps,
            ActionTable actions,
            AlertTable alerts,
            TaskTable tasks,
            Premises premises,
            History history,
            Outbox outbox,
            Mutes mutes,
            Sight sight,
            Clock clock) {
        this.book = book;
        this.steps = steps;
        this.actions = actions;
        this.alerts = alerts;
        this.tasks = tasks;
        this.premises = premises;
        this.history = history;
        this.outbox = outbox;
        this.mutes = mutes;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * @param action what stands now
     * @param repeated the same request had been carried out before; nothing was done again
     */
    public record Done(Action action, boolean repeated) {}

    /** @param key the client's own mark of the request: the same key again does nothing again */
    public Done act(Account account, ActionRequest request, Optional<String> key) {
        ActionKind kind = request.kind();
        if (kind == null) {
            throw ProblemException.invalid("缺少操作类别", "kind is missing");
        }
        if (ActionRules.neededFor(kind).stream().noneMatch(account::may)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "not-allowed", "this account may not do that");
        }
        ActionRules.fault(kind, request).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        String id =
                key.map(given -> "x-" + AlertId.hash(account.name(), given)).orElseGet(() -> "x-" + UUID.randomUUID());
        Action action = new Action(
                id,
                kind,
                premiseOf(request, account),
                request.alert(),
                request.task(),
                account.name(),
                clock.millis(),
                request.comment(),
                ActionTimes.inMillis(request.data()));
        return history.writing(pen -> {
            Optional<Action> before = actions.find(id);
            if (before.isPresent()) {
                return new Done(sameAsBefore(before.get(), action), true);
            }
            return new Done(write(steps.prepare(action, account), pen), false);
        });
    }

    /** What an enterprise says about its check, without an account: once for each check. */
    public void publicly(String task, String words, Map<String, String> data) {
        Task about = tasks.find(task).orElseThrow(() -> ProblemException.notFound("check", task));
        ActionRequest request = new ActionRequest(ActionKind.RATE, null, task, null, words, data);
        ActionRules.fault(ActionKind.RATE, request).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        Action action = new Action(
                "x-" + AlertId.hash(ANYBODY, task),
                ActionKind.RATE,
                about.premise(),
                null,
                task,
                ANYBODY,
                clock.millis(),
                words.replace('\0', '\ufffd'),
                data);
        history.writing(pen -> write(steps.prepare(action, Account.nobody()), pen));
    }

    /** What the draw of a plan brings for one premise, kept and sent with the draw itself. */
    public void bring(Action action, HistoryPen pen) {
        write(action, pen);
    }

    private Action write(Action action, HistoryPen pen) {
        book.take(action, pen);
        mutes.changed();
        outbox.put(Topics.CASEFILE, action.premise(), Json.bytes(CaseEvent.of(action)));
        return action;
    }

    /** The step may have added to the data; what was asked for must be the same. */
    private static Action sameAsBefore(Action before, Action action) {
        boolean same = before.kind() == action.kind()
                && before.premise().equals(action.premise())
                && Objects.equals(before.alert(), action.alert())
                && Objects.equals(before.task(), action.task())
                && Objects.equals(before.comment(), action.comment())
                && before.data().entrySet().containsAll(action.data().entrySet());
        if (!same) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT, "key-used", "this Idempotency-Key was used for another request");
        }
        return before;
    }

    /** The premise of the alert or task; both must be of one premise, and there. */
    private String premiseOf(ActionRequest request, Account account) {
        String premise = request.premise();
        if (request.alert() != null) {
            AlertRow row = alerts.find(request.alert())
                    .filter(found -> sight.of(account, found.alert()))
                    .orElseThrow(() -> ProblemException.notFound("alert", request.alert()));
            premise = same(premise, row.alert().premise());
        }
        if (request.task() != null) {
            premise = same(
                    premise,
                    tasks.find(request.task())
                            .filter(task -> sight.of(account, task))
                            .orElseThrow(() -> ProblemException.notFound("task", request.task()))
                            .premise());
        }
        if (request.alert() == null
                && request.task() == null
                && (premises.find(premise).isEmpty() || !sight.ofPremise(account, premise))) {
            throw ProblemException.notFound("premise", premise);
        }
        return premise;
    }

    private static String same(String premise, String found) {
        if (premise != null && !premise.equals(found)) {
            throw ProblemException.invalid("告警、任务与场所不属于同一件事", "alert, task and premise do not belong together");
        }
        return found;
    }
}
