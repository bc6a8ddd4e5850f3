package dev.vigil.console.finding;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.finding.Finding;
import dev.vigil.domain.inspection.finding.FindingRules;
import java.util.List;
import java.util.Set;

/** A finding stands when its item belongs to the check, the check has begun, and two of the officers drawn sign it. */
public final class NoteFinding implements CaseStep {
    private final FindingTable findings;
    private final TaskOnHand tasks;
    private final Sight sight;

    public NoteFinding(FindingTable findings, TaskOnHand tasks, Sight sight) {
        this.findings = findings;
        this.tasks = tasks;
        this.sight = sight;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.FINDING);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Finding finding = FindingReader.read(action)
                .orElseThrow(() -> ProblemException.invalid(
                        "检查结果（data.result）须为 pass、minor、violation、refused、not-found 之一",
                        "data.result must be one of pass, minor, violation, refused, not-found"));
        FindingRules.refusal(finding, tasks.of(action)).ifPresent(reason -> {
            throw Refusal.because(reason);
        });
        return action;
    }

    @Override
    public void keep(Action action) {
        FindingReader.read(action)
                .ifPresent(finding -> findings.keep(finding, sight.departments(List.of(finding.item()))));
    }
}
