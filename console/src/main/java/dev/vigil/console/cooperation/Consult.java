package dev.vigil.console.cooperation;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.CaseStep;
import dev.vigil.console.casework.Refusal;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.inspection.cooperation.Consultation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Departments speak in turn, and when they do not agree somebody who is no party decides: OPINION and DECIDE with
 * {@code data.consultation} and {@code data.position}.
 */
public final class Consult implements CaseStep {
    /** Who decides when no department is named: the office that coordinates. */
    private static final String COORDINATION = "coordination";

    private final ConsultationTable consultations;

    public Consult(ConsultationTable consultations) {
        this.consultations = consultations;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.OPINION, ActionKind.DECIDE);
    }

    @Override
    public Action prepare(Action action, Account by) {
        ActionData data = ActionData.of(action);
        Consultation found = consultations
                .find(data.text("consultation"))
                .filter(one -> one.premise().equals(action.premise()))
                .orElseThrow(() -> ProblemException.invalid(
                        "会商（data.consultation）须是这家场所的会商", "data.consultation must be a consultation of this premise"));
        if (data.text("position").isEmpty()) {
            throw ProblemException.invalid("请填写意见（data.position）", "data.position must say what is held");
        }
        return action.kind() == ActionKind.OPINION ? said(action, by, found) : decided(action, by, found);
    }

    private static Action said(Action action, Account by, Consultation found) {
        String speaking = Parties.speaking(action, by, "department");
        if (found.decision() != null) {
            throw Refusal.because("已有决定", "it is decided already");
        }
        if (!found.departments().contains(speaking)) {
            throw Refusal.because(speaking + "不是会商部门", speaking + " takes no part in it");
        }
        return ActionData.with(action, Map.of("department", speaking));
    }

    private static Action decided(Action action, Account by, Consultation found) {
        String who = by.departments().size() == 1 ? by.departments().get(0) : COORDINATION;
        found.undecidable(who, action.at()).ifPresent(reason -> {
            throw Refusal.because(reason);
        });
        return ActionData.with(action, Map.of("department", who));
    }

    @Override
    public void keep(Action action) {
        ActionData data = ActionData.of(action);
        consultations.find(data.text("consultation")).ifPresent(found -> {
            String words = Objects.requireNonNullElse(action.comment(), "");
            Consultation next = action.kind() == ActionKind.OPINION
                    ? found.said(new Consultation.Opinion(
                            data.text("department"), data.text("position"), words, action.at()))
                    : found.decided(new Consultation.Decision(
                            data.text("position"), data.text("department"), words, action.at()));
            consultations.keep(next, "", action.at());
        });
    }
}
