package dev.vigil.console.ledger;

import dev.vigil.console.account.Account;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.inspection.ledger.Ledger;
import dev.vigil.domain.inspection.ledger.LedgerLine;
import java.util.List;

/** Adds up the visits saved, from the tasks as they stand. */
public final class LedgerDesk {
    private final TaskTable tasks;
    private final Premises premises;
    private final Sight sight;

    public LedgerDesk(TaskTable tasks, Premises premises, Sight sight) {
        this.tasks = tasks;
        this.premises = premises;
        this.sight = sight;
    }

    /** Tasks of premises that the registry no longer knows are left out: nobody could say whose visits they were. */
    public Ledger ledger(Scope scope) {
        return Ledger.of(
                tasks.all(scope).stream()
                        .filter(task -> premises.find(task.premise()).isPresent())
                        .toList(),
                id -> premises.find(id).orElseThrow());
    }

    PremiseLedger ofPremise(String id, Account account) {
        if (premises.find(id).isEmpty() || !sight.ofPremise(account, id)) {
            throw ProblemException.notFound("premise", id);
        }
        List<Task> own = tasks.all(Scope.of(account)).stream()
                .filter(task -> task.premise().equals(id))
                .toList();
        LedgerLine total =
                Ledger.of(own, any -> premises.find(id).orElseThrow()).total();
        List<Long> ended = own.stream()
                .filter(task -> task.state() == TaskState.FINISHED)
                .map(Task::publishedAt)
                .sorted()
                .toList();
        return new PremiseLedger(
                total.would(),
                total.was(),
                ended.size(),
                ended.isEmpty() ? null : DistrictTime.of(ended.get(ended.size() - 1)));
    }
}
