package dev.vigil.console.cooperation;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.finding.FindingTable;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Item;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import dev.vigil.domain.inspection.cooperation.Consultation;
import dev.vigil.domain.inspection.cooperation.Transfer;
import dev.vigil.domain.inspection.finding.Finding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A case goes to the department that answers for the item, with its evidence: TRANSFER with {@code data.item} and
 * {@code data.from}; ANSWER with {@code data.transfer}, {@code data.accept} and the reason. A case that is sent back goes
 * to a consultation.
 */
public final class HandOver implements CaseStep {
    private static final int DAYS_TO_DECIDE = 5;

    private final TransferTable transfers;
    private final ConsultationTable consultations;
    private final FindingTable findings;
    private final Supplier<Catalogue> catalogue;
    private final Supplier<WorkCalendar> calendar;

    public HandOver(
            TransferTable transfers,
            ConsultationTable consultations,
            FindingTable findings,
            Supplier<Catalogue> catalogue,
            Supplier<WorkCalendar> calendar) {
        this.transfers = transfers;
        this.consultations = consultations;
        this.findings = findings;
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.TRANSFER, ActionKind.ANSWER);
    }

    @Override
    public Action prepare(Action action, Account by) {
        return action.kind() == ActionKind.TRANSFER ? offered(action, by) : answered(action, by);
    }

    private Action offered(Action action, Account by) {
        ActionData data = ActionData.of(action);
        Item item = catalogue
                .get()
                .item(data.text("item"))
                .orElseThrow(() ->
                        ProblemException.invalid("事项（data.item）须在清单中", "data.item must be an item of the catalogue"));
        if (!item.published()) {
            throw Refusal.because(
                    item.code() + "未公布，不得检查", item.code() + " is not published and must not be inspected");
        }
        String to = data.text("to");
        if (!to.isEmpty() && !to.equals(item.lead())) {
            throw Refusal.because(
                    item.code() + "由" + item.lead() + "主管，应移送该部门",
                    item.lead() + " answers for " + item.code() + ", the case goes there");
        }
        String from = Parties.speaking(action, by, "from");
        if (from.equals(item.lead())) {
            throw Refusal.because(from + "即为主管部门，无须移送", from + " answers for " + item.code() + " itself");
        }
        Map<String, String> more = new HashMap<>();
        more.put("from", from);
        more.put("to", item.lead());
        more.put("items", item.code());
        more.put("carried", String.join(",", evidence(action, item.code())));
        return ActionData.with(action, more);
    }

    /** What was sent along, and what the findings of the item hold: nothing is lost on the way. */
    private List<String> evidence(Action action, String item) {
        Set<String> all = new LinkedHashSet<>(ActionData.of(action).texts("evidence"));
        if (action.task() != null) {
            findings.ofTask(action.task()).stream()
                    .filter(finding -> finding.item().equals(item))
                    .map(Finding::evidence)
                    .forEach(all::addAll);
        }
        return List.copyOf(all);
    }

    private Action answered(Action action, Account by) {
        Transfer transfer = transfers
                .find(ActionData.of(action).text("transfer"))
                .map(TransferTable.Row::transfer)
                .filter(found -> found.premise().equals(action.premise()))
                .orElseThrow(() -> ProblemException.invalid(
                        "移送（data.transfer）须是这家场所的移送", "data.transfer must be a transfer of this premise"));
        if (transfer.at(action.at()).state() != Transfer.State.OFFERED) {
            throw Refusal.because("已答复或已逾期", "it was answered already, or too late");
        }
        String speaking = Parties.speaking(action, by, "department");
        if (!speaking.equals(transfer.to())) {
            throw Refusal.because("须由" + transfer.to() + "答复", transfer.to() + " has to answer it");
        }
        return ActionData.with(action, Map.of("department", speaking));
    }

    @Override
    public void keep(Action action) {
        ActionData data = ActionData.of(action);
        if (action.kind() == ActionKind.TRANSFER) {
            catalogue
                    .get()
                    .item(data.text("item"))
                    .filter(item -> !data.text("from").isEmpty() && !item.lead().equals(data.text("from")))
                    .ifPresent(item -> transfers.keep(
                            Transfer.offer(
                                    action.id(),
                                    action.premise(),
                                    item,
                                    data.text("from"),
                                    data.texts("carried"),
                                    action.at(),
                                    calendar.get()),
                            action.task(),
                            action.at()));
            return;
        }
        transfers.find(data.text("transfer")).ifPresent(row -> answer(row, action, data));
    }

    private void answer(TransferTable.Row row, Action action, ActionData data) {
        Bilingual why = Bilingual.of(Objects.requireNonNullElse(action.comment(), ""));
        Transfer next = data.truth("accept")
                ? row.transfer().accepted(why)
                : row.transfer().refused(why);
        transfers.keep(next, row.task(), row.at());
        if (next.state() == Transfer.State.DISPUTED) {
            consultations.keep(open(next, action.at()), next.id(), action.at());
        }
    }

    Consultation open(Transfer transfer, long at) {
        return Consultation.onTransfer(transfer, calendar.get().closingAfter(at, DAYS_TO_DECIDE));
    }

    /** The dispute over a transfer that nobody answered in time begins by itself. */
    void openOverdue(TransferTable.Row row, long now) {
        Transfer late = row.transfer().at(now);
        if (late.state() == Transfer.State.DISPUTED && row.transfer().state() == Transfer.State.OFFERED) {
            transfers.keep(late, row.task(), row.at());
            consultations.keep(open(late, late.answerBy()), late.id(), late.answerBy());
        }
    }
}
