package dev.vigil.console.order;

import dev.vigil.console.account.Account;
import dev.vigil.console.action.ActionTable;
import dev.vigil.console.alert.AlertRow;
import dev.vigil.console.alert.AlertTable;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.casework.TaskOnHand;
import dev.vigil.console.finding.FindingTable;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.finding.Result;
import dev.vigil.domain.inspection.rectification.OrderReader;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import dev.vigil.domain.inspection.rectification.WatchTerms;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An order to rectify needs a violation, or the conclusion of a remote check, and a date. The console adds what the
 * stream can prove it with: the rule, device and metric of the alert that brought the item into the task.
 */
public final class GiveOrder implements CaseStep {
    private static final Set<String> PROOF = Set.of("rule", "device", "metric", "department");
    /** One working day; less proves nothing. */
    private static final WatchTerms LEAST = new WatchTerms(9 * 3_600_000L, 0.5, 7 * 86_400_000L);

    private final OrderTable orders;
    private final FindingTable findings;
    private final ActionTable actions;
    private final AlertTable alerts;
    private final TaskOnHand tasks;
    private final Supplier<Catalogue> catalogue;

    public GiveOrder(
            OrderTable orders,
            FindingTable findings,
            ActionTable actions,
            AlertTable alerts,
            TaskOnHand tasks,
            Supplier<Catalogue> catalogue) {
        this.orders = orders;
        this.findings = findings;
        this.actions = actions;
        this.alerts = alerts;
        this.tasks = tasks;
        this.catalogue = catalogue;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.ORDER, ActionKind.REFUSE);
    }

    @Override
    public Action prepare(Action action, Account by) {
        Task task = tasks.of(action);
        String item = ActionData.of(action).text("item");
        if (action.kind() == ActionKind.REFUSE) {
            return refused(action, RectificationOrder.idOf(task.id(), item));
        }
        if (PROOF.stream().anyMatch(action.data()::containsKey)) {
            throw ProblemException.invalid(
                    "整改的核验方式由任务决定，请不要填写 " + PROOF, "what proves an order follows from the task: leave out " + PROOF);
        }
        if (!task.items().contains(item)) {
            throw Refusal.because(item + "不在本次检查事项内", item + " is no item of this check");
        }
        if (!violated(task, item)) {
            throw Refusal.because(item + "未发现违法，不得责令改正", "no violation of " + item + " was found to rectify");
        }
        Action complete = ActionData.with(action, proof(task, item));
        RectificationOrder order = OrderReader.read(complete)
                .orElseThrow(() -> Refusal.because("整改期限须晚于现在", "data.due must be a date after now"));
        if (order.terms().observe() < LEAST.observe()
                || order.terms().share() < LEAST.share()
                || order.terms().relapse() < LEAST.relapse()) {
            throw Refusal.because(
                    "观察不得少于9个工作小时、有效数据不得低于50%、复发期不得少于7天",
                    "at least nine business hours, half of the samples and seven days for a relapse must be asked for");
        }
        return complete;
    }

    private Action refused(Action action, String order) {
        boolean running = orders.find(order)
                .map(OrderRevision::watch)
                .filter(watch -> !watch.status().isEnd())
                .isPresent();
        if (!running) {
            throw Refusal.because("没有正在执行的整改要求", "there is no such order that still runs");
        }
        return action;
    }

    private boolean violated(Task task, String item) {
        boolean found = findings.ofTask(task.id()).stream()
                .filter(finding -> finding.item().equals(item))
                .anyMatch(finding -> finding.result() == Result.MINOR || finding.result() == Result.VIOLATION);
        return found
                || actions.ofTask(task.id()).stream()
                        .filter(one -> one.kind() == ActionKind.CONCLUDE)
                        .anyMatch(one -> "order".equals(one.data().get("conclusion")));
    }

    private Map<String, String> proof(Task task, String item) {
        Map<String, String> proof = new HashMap<>();
        proof.put("department", catalogue.get().item(item).map(Item::lead).orElse(""));
        alertOf(task, item).ifPresent(alert -> {
            proof.put("rule", alert.rule());
            if (alert.device() != null) {
                proof.put("device", alert.device());
            }
            if (alert.metric() != null) {
                proof.put("metric", alert.metric());
            }
        });
        return proof;
    }

    private Optional<Alert> alertOf(Task task, String item) {
        return task.parts().stream()
                .filter(part -> !part.withdrawn() && part.items().contains(item))
                .map(TaskPart::alert)
                .flatMap(id -> alerts.find(id).stream())
                .map(AlertRow::alert)
                .findFirst();
    }
}
