package dev.vigil.console.cooperation;

import dev.vigil.console.account.Account;
import dev.vigil.console.casework.ActionData;
import dev.vigil.console.casework.Refusal;
import dev.vigil.domain.casefile.Action;

/** For which department somebody speaks. */
final class Parties {
    private Parties() {}

    /**
     * The one department of the account, or the one that the action names: an account of several must say, one of all
     * may speak for any.
     */
    static String speaking(Action action, Account by, String key) {
        String named = ActionData.of(action).text(key);
        if (!named.isEmpty()) {
            boolean own = by.departments().isEmpty() || by.departments().contains(named);
            if (!own) {
                throw Refusal.because("不得代表" + named, "this account does not speak for " + named);
            }
            return named;
        }
        if (by.departments().size() == 1) {
            return by.departments().get(0);
        }
        throw Refusal.because("请说明代表哪个部门", "say in data." + key + " for which department");
    }
}
