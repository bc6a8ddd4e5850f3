package dev.vigil.console.frequency;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.frequency.Alternative;
import dev.vigil.domain.inspection.frequency.GuardDecision;
import java.util.Set;

/**
 * Nobody sets out for a visit that a cap forbids: it needs an approval, or the way that the guard offers. The planner
 * would refuse it too; here the officer hears it at once, with what may be done instead.
 */
public final class RefuseCapped implements CaseStep {
    private final TaskOnHand tasks;

    public RefuseCapped(TaskOnHand tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.BEGIN_TASK);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Task task = tasks.of(action);
        GuardDecision guard = task.basis() == null ? null : task.basis().guard();
        if (guard == null || !guard.capped()) {
            return action;
        }
        ActionData data = ActionData.of(action);
        boolean remote = data.text("alternative").equals("remote")
                && guard.alternatives().stream().anyMatch(one -> one.way() == Alternative.Way.REMOTE);
        if (data.text("approval").isEmpty() && !remote) {
            throw Refusal.because(sentence(guard));
        }
        return action;
    }

    private static Bilingual sentence(GuardDecision guard) {
        StringBuilder zh = new StringBuilder(guard.reason().zh()).append("；可选：");
        StringBuilder en = new StringBuilder(guard.reason().en()).append("; instead: ");
        String comma = "";
        for (Alternative one : guard.alternatives()) {
            zh.append(comma).append(one.text().zh());
            en.append(comma).append(one.text().en());
            comma = ", ";
        }
        return new Bilingual(zh.toString(), en.toString());
    }
}
