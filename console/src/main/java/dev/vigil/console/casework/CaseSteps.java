package dev.vigil.console.casework;

import dev.vigil.console.account.Account;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The step behind each kind of action that has one. */
public final class CaseSteps {
    private static final CaseStep PLAIN = Set::of;

    private final Map<ActionKind, CaseStep> byKind = new EnumMap<>(ActionKind.class);

    public CaseSteps(List<CaseStep> steps) {
        for (CaseStep step : steps) {
            for (ActionKind kind : step.kinds()) {
                if (byKind.put(kind, step) != null) {
                    throw new IllegalArgumentException("two steps stand behind " + kind);
                }
            }
        }
    }

    public Action prepare(Action action, Account by) {
        return byKind.getOrDefault(action.kind(), PLAIN).prepare(action, by);
    }

    public void keep(Action action) {
        byKind.getOrDefault(action.kind(), PLAIN).keep(action);
    }
}
