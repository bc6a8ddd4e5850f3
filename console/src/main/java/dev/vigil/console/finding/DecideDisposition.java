package dev.vigil.console.finding;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.finding.ConditionCheck;
import dev.vigil.domain.inspection.finding.Disposition;
import dev.vigil.domain.inspection.finding.Finding;
import dev.vigil.domain.inspection.finding.LeniencyProposal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two officers who were drawn decide and sign what follows a finding: {@code data} has {@code item}, {@code dispositions},
 * {@code officers}, and {@code lenient} when a violation is to go unpunished. That it may only where the list and the
 * history allow it, and never without education (行政处罚法 art. 33).
 */
public final class DecideDisposition implements CaseStep {
    private final FindingTable findings;
    private final DispositionTable decisions;
    private final Proposals proposals;
    private final TaskOnHand tasks;

    public DecideDisposition(FindingTable findings, DispositionTable decisions, Proposals proposals, TaskOnHand tasks) {
        this.findings = findings;
        this.decisions = decisions;
        this.proposals = proposals;
        this.tasks = tasks;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.DISPOSE);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Task task = tasks.of(action);
        ActionData data = ActionData.of(action);
        Finding finding = lastFinding(task, data.text("item"));
        List<Disposition> wanted = dispositions(data);
        if (wanted.isEmpty() || wanted.size() < data.texts("dispositions").size()) {
            throw ProblemException.invalid(
                    "处置方式（data.dispositions）须取自 education、order、transfer、case、come-again",
                    "data.dispositions must be of education, order, transfer, case, come-again");
        }
        long signers = data.texts("officers").stream()
                .distinct()
                .filter(task.officers()::contains)
                .count();
        if (signers < 2) {
            throw Refusal.because("须由两名以上被抽取的执法人员签字", "two of the officers drawn must sign it");
        }
        if (data.truth("lenient")) {
            refuseUnlessLenient(finding, wanted);
        }
        return action;
    }

    private Finding lastFinding(Task task, String item) {
        return findings.ofTask(task.id()).stream()
                .filter(finding -> finding.item().equals(item))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.because(item + "尚无检查结果，不得处置", "nothing was found of " + item + " yet"));
    }

    private void refuseUnlessLenient(Finding finding, List<Disposition> wanted) {
        Optional<LeniencyProposal> proposal = proposals.of(finding, "").map(Proposals.Proposal::leniency);
        if (proposal.isEmpty() || !proposal.get().proposed()) {
            throw Refusal.because(proposal.map(DecideDisposition::whyNot)
                    .orElseGet(() -> new Bilingual("该事项不在清单内", "the item is not in the catalogue")));
        }
        if (wanted.contains(Disposition.CASE)) {
            throw Refusal.because("不予处罚的不得同时立案", "what goes unpunished is no case");
        }
        if (!wanted.contains(Disposition.EDUCATION)) {
            throw Refusal.because("不予处罚的应当教育当事人", "what goes unpunished still calls for education");
        }
    }

    private static Bilingual whyNot(LeniencyProposal proposal) {
        List<Bilingual> unmet = proposal.conditions().stream()
                .filter(condition -> condition.status() == ConditionCheck.Status.UNMET)
                .map(ConditionCheck::text)
                .toList();
        if (unmet.isEmpty()) {
            return proposal.reason();
        }
        return new Bilingual(
                proposal.reason().zh() + "：" + unmet.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                proposal.reason().en() + ": "
                        + unmet.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
    }

    @Override
    public void keep(Action action) {
        ActionData data = ActionData.of(action);
        if (action.task() != null) {
            decisions.keep(
                    action, data.text("item"), dispositions(data), data.truth("lenient"), data.texts("officers"));
        }
    }

    private static List<Disposition> dispositions(ActionData data) {
        return data.texts("dispositions").stream()
                .flatMap(text -> ActionData.constant(text, Disposition.class).stream())
                .toList();
    }
}
