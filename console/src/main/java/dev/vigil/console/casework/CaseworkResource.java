package dev.vigil.console.casework;

import dev.vigil.console.account.Account;
import dev.vigil.console.cooperation.CooperationViews;
import dev.vigil.console.finding.DispositionTable;
import dev.vigil.console.finding.FindingTable;
import dev.vigil.console.finding.Proposals;
import dev.vigil.console.order.OrderTable;
import dev.vigil.console.order.OrderView;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.remote.RemoteCheckTable;
import dev.vigil.console.scope.Sight;
import dev.vigil.console.task.TaskTable;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.finding.Finding;
import dev.vigil.domain.inspection.finding.Result;
import dev.vigil.domain.inspection.remote.RemoteCheck;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a check: its findings and what is proposed for each, decisions, orders, transfers, how far a remote check is. */
@RestController
public final class CaseworkResource {
    private final TaskTable tasks;
    private final FindingTable findings;
    private final DispositionTable decisions;
    private final Proposals proposals;
    private final OrderTable orders;
    private final RemoteCheckTable remote;
    private final CooperationViews cooperation;
    private final Sight sight;

    public CaseworkResource(
            TaskTable tasks,
            FindingTable findings,
            DispositionTable decisions,
            Proposals proposals,
            OrderTable orders,
            RemoteCheckTable remote,
            CooperationViews cooperation,
            Sight sight) {
        this.tasks = tasks;
        this.findings = findings;
        this.decisions = decisions;
        this.proposals = proposals;
        this.orders = orders;
        this.remote = remote;
        this.cooperation = cooperation;
        this.sight = sight;
    }

    /** @param proposal what the system proposes; null for an item that the catalogue no longer knows */
    public record FindingView(
            String id,
            String item,
            Result result,
            boolean corrected,
            String note,
            List<String> officers,
            List<String> evidence,
            OffsetDateTime at,
            Proposals.@Nullable Proposal proposal) {}

    /** @param remote null when no remote check was begun */
    public record CaseworkView(
            String task,
            List<FindingView> findings,
            List<DispositionTable.Decided> decisions,
            List<OrderView> orders,
            CooperationViews.OfTask cooperation,
            @Nullable RemoteCheck remote) {}

    @GetMapping("/api/tasks/{id}/casework")
    CaseworkView casework(@PathVariable String id, @AuthenticationPrincipal Account account) {
        Task task = tasks.find(id)
                .filter(found -> sight.of(account, found))
                .orElseThrow(() -> ProblemException.notFound("task", id));
        String department = account.departments().size() == 1
                ? account.departments().get(0)
                : task.departments().stream().findFirst().orElse("");
        return new CaseworkView(
                id,
                findings.ofTask(id).stream()
                        .map(finding -> view(finding, department))
                        .toList(),
                decisions.ofTask(id),
                orders.ofTask(id).stream().map(OrderView::of).toList(),
                cooperation.of(id),
                remote.find(id).orElse(null));
    }

    private FindingView view(Finding finding, String department) {
        return new FindingView(
                finding.id(),
                finding.item(),
                finding.result(),
                finding.corrected(),
                finding.note(),
                finding.officers(),
                finding.evidence(),
                DistrictTime.of(finding.at()),
                proposals.of(finding, department).orElse(null));
    }
}
