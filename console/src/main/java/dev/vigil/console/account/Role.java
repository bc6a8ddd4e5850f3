package dev.vigil.console.account;

import static dev.vigil.console.account.Permission.ANALYSE;
import static dev.vigil.console.account.Permission.HANDLE_ALERTS;
import static dev.vigil.console.account.Permission.HANDLE_TASKS;
import static dev.vigil.console.account.Permission.LOOK;
import static dev.vigil.console.account.Permission.MUTE;
import static dev.vigil.console.account.Permission.OPERATE;
import static dev.vigil.console.account.Permission.SUPERVISE;

import dev.vigil.console.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody is at work. */
public enum Role {
    /** Watch staff of the monitoring centre. */
    WATCH,
    /** Officers who check enterprises. */
    INSPECTOR,
    /** Who asks the series questions. */
    ANALYST,
    /** Who watches the inspectors. */
    SUPERVISOR,
    /** Who connects devices and writes rules. */
    OPERATOR,
    /** Who keeps the accounts; may do everything. */
    ADMIN;

    public Set<Permission> permissions() {
        return switch (this) {
            case WATCH -> EnumSet.of(LOOK, ANALYSE, HANDLE_ALERTS, MUTE);
            case INSPECTOR -> EnumSet.of(LOOK, HANDLE_TASKS);
            case ANALYST -> EnumSet.of(LOOK, ANALYSE);
            case SUPERVISOR -> EnumSet.of(LOOK, ANALYSE, SUPERVISE);
            case OPERATOR -> EnumSet.of(LOOK, ANALYSE, MUTE, OPERATE);
            case ADMIN -> EnumSet.allOf(Permission.class);
        };
    }

    /** Refuses what is no role. */
    static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("没有角色“" + code + "”", "there is no role '" + code + "'"));
    }

    /** As it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
