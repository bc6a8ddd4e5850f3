package dev.vigil.console.casework;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.catalogue.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A plan, or a complaint about an enterprise, asks for a check: PLAN with {@code data.kind} and {@code data.items}, COMPLAINT
 * with {@code data.about} and {@code data.items}. What is not published cannot be inspected, so nobody can ask for it.
 */
public final class OpenCheck implements CaseStep {
    private final Supplier<Catalogue> catalogue;

    public OpenCheck(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Set<ActionKind> kinds() {
        return Set.of(ActionKind.PLAN, ActionKind.COMPLAINT);
    }

    @Override
    public Action prepare(Action action, Account by) {
        ActionData data = ActionData.of(action);
        boolean known = action.kind() == ActionKind.PLAN
                ? List.of("planned", "special").contains(data.text("kind"))
                : List.of("enterprise", "inspection").contains(data.text("about"));
        if (!known) {
            throw ProblemException.invalid(
                    action.kind() == ActionKind.PLAN
                            ? new Bilingual("类别（data.kind）须为 planned 或 special", "data.kind must be planned or special")
                            : new Bilingual(
                                    "对象（data.about）须为 enterprise 或 inspection",
                                    "data.about must be enterprise or inspection"));
        }
        for (String code : data.texts("items")) {
            if (!catalogue.get().mayInspect(code)) {
                throw Refusal.because(code + "未公布，不得检查", code + " is not published and must not be inspected");
            }
        }
        return action;
    }
}
