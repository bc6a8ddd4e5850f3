package dev.vigil.console.casework;

import dev.vigil.console.account.Account;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import java.util.Set;

/** What stands behind some kinds of action: the rules by which they may be done, and where they are written down. */
public interface CaseStep {
    Set<ActionKind> kinds();

    /**
     * The action with what the console knows about it besides. Called in the transaction that will keep it.
     *
     * @throws dev.vigil.console.problem.ProblemException when it may not be done, with the reason
     */
    default Action prepare(Action action, Account by) {
        return action;
    }

    /** Writes down what was done, here or elsewhere; what cannot be read is passed over. */
    default void keep(Action action) {}
}
