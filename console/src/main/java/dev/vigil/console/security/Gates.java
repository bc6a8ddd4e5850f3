package dev.vigil.console.security;

import static dev.vigil.console.account.Permission.ADMINISTER;
import static dev.vigil.console.account.Permission.ANALYSE;
import static dev.vigil.console.account.Permission.HANDLE_ALERTS;
import static dev.vigil.console.account.Permission.HANDLE_TASKS;
import static dev.vigil.console.account.Permission.LOOK;
import static dev.vigil.console.account.Permission.OPERATE;
import static dev.vigil.console.account.Permission.SUPERVISE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * Every way into the interface and who may go through: the whole list. What does not stand here is closed.
 * Where several gates fit a path, the first holds, so exact paths stand before those with a {@code *}.
 */
public final class Gates {
    private static final List<Gate> ALL = List.of(
            Gate.open(POST, "/api/login"),
            Gate.open(POST, "/api/logout"),
            Gate.open(GET, "/api/oidc/start"),
            Gate.open(GET, "/api/oidc/callback"),
            Gate.open(GET, "/api/openapi.json"),
            Gate.open(GET, "/actuator/health"),
            Gate.open(GET, "/actuator/health/liveness"),
            Gate.open(GET, "/actuator/health/readiness"),
            Gate.of(GET, "/actuator/prometheus", OPERATE),
            Gate.open(GET, "/api/public/items"),
            Gate.open(GET, "/api/public/checks"),
            Gate.open(POST, "/api/public/complaints"),
            Gate.open(GET, "/api/public/draws"),
            Gate.open(GET, "/api/public/plans"),
            Gate.open(GET, "/api/public/penalties"),
            Gate.open(POST, "/api/public/ratings"),
            // what everybody at work may see
            Gate.of(GET, "/api/session", LOOK),
            Gate.of(GET, "/api/status", LOOK),
            Gate.of(GET, "/api/alerts", LOOK),
            Gate.of(GET, "/api/alerts/stream", LOOK),
            Gate.of(GET, "/api/alerts/*", LOOK),
            Gate.of(GET, "/api/alerts/*/verify", LOOK),
            Gate.of(GET, "/api/alerts/*/related", LOOK),
            Gate.of(GET, "/api/alerts/*/terms", LOOK),
            Gate.of(GET, "/api/tasks", LOOK),
            Gate.of(GET, "/api/tasks/*", LOOK),
            Gate.of(GET, "/api/premises", LOOK),
            Gate.of(GET, "/api/premises/*", LOOK),
            Gate.of(GET, "/api/rules", LOOK),
            Gate.of(GET, "/api/rules/*", LOOK),
            Gate.of(GET, "/api/metrics", LOOK),
            Gate.of(GET, "/api/scenarios", LOOK),
            Gate.of(GET, "/api/departments", LOOK),
            Gate.of(GET, "/api/domains", LOOK),
            Gate.of(GET, "/api/mutes", LOOK),
            Gate.of(GET, "/api/series", LOOK),
            // what they do; the kind of action asks for a permission of its own
            Gate.of(POST, "/api/actions", LOOK),
            Gate.of(POST, "/api/actions/bulk", LOOK),
            Gate.of(POST, "/api/alerts/*/acknowledge", HANDLE_ALERTS),
            Gate.of(GET, "/api/pictures/*", LOOK),
            Gate.of(PUT, "/api/pictures/*", HANDLE_TASKS, HANDLE_ALERTS),
            Gate.of(POST, "/api/rules/check", LOOK),
            Gate.of(POST, "/api/rules/test", LOOK),
            Gate.of(GET, "/api/rules/vocabulary", LOOK),
            Gate.of(GET, "/api/rules/removed", LOOK),
            Gate.of(GET, "/api/rules/*/versions", LOOK),
            Gate.of(GET, "/api/rules/*/comparison", LOOK),
            Gate.of(GET, "/api/backtests", ANALYSE, OPERATE),
            Gate.of(POST, "/api/backtests", ANALYSE, OPERATE),
            Gate.of(GET, "/api/backtests/*", ANALYSE, OPERATE),
            Gate.of(DELETE, "/api/backtests/*", ANALYSE, OPERATE),
            Gate.of(PUT, "/api/rules/*", OPERATE),
            Gate.of(DELETE, "/api/rules/*", OPERATE),
            Gate.of(GET, "/api/items", LOOK),
            Gate.of(GET, "/api/calendars", LOOK),
            Gate.of(GET, "/api/calendars/*", LOOK),
            Gate.of(PUT, "/api/calendars/*", OPERATE),
            Gate.of(GET, "/api/calendars/*/history", SUPERVISE, OPERATE),
            Gate.of(GET, "/api/opening-hours", LOOK),
            Gate.of(GET, "/api/opening-hours/*", LOOK),
            Gate.of(PUT, "/api/opening-hours/*", OPERATE),
            Gate.of(GET, "/api/opening-hours/*/history", SUPERVISE, OPERATE),
            Gate.of(GET, "/api/officers", SUPERVISE, OPERATE),
            Gate.of(GET, "/api/items/*", LOOK),
            Gate.of(PUT, "/api/items/*", OPERATE),
            Gate.of(GET, "/api/items/*/history", LOOK),
            Gate.of(GET, "/api/officers/*", SUPERVISE, OPERATE),
            Gate.of(PUT, "/api/officers/*", OPERATE),
            Gate.of(GET, "/api/officers/*/history", SUPERVISE, OPERATE),
            Gate.of(GET, "/api/scenarios/*/checklist", LOOK),
            Gate.of(PUT, "/api/scenarios/*/checklist", OPERATE),
            Gate.of(GET, "/api/scenarios/*/checklist/history", LOOK),
            Gate.of(GET, "/api/documents", SUPERVISE, OPERATE),
            Gate.of(GET, "/api/documents/*", SUPERVISE, OPERATE),
            Gate.of(PUT, "/api/documents/*", OPERATE),
            Gate.of(GET, "/api/documents/*/history", SUPERVISE, OPERATE),
            Gate.of(POST, "/api/documents/*/check", OPERATE),
            Gate.of(POST, "/api/documents/*/trial", OPERATE),
            Gate.of(GET, "/api/frequency", LOOK),
            Gate.of(PUT, "/api/frequency", OPERATE),
            Gate.of(GET, "/api/frequency/history", SUPERVISE, OPERATE),
            // what comes of checks
            Gate.of(GET, "/api/tasks/*/casework", LOOK),
            Gate.of(GET, "/api/tasks/*/draws", LOOK),
            Gate.of(GET, "/api/orders", LOOK),
            Gate.of(GET, "/api/orders/figures", LOOK),
            Gate.of(GET, "/api/orders/*", LOOK),
            Gate.of(GET, "/api/credit-events", LOOK),
            Gate.of(GET, "/api/transfers", LOOK),
            Gate.of(GET, "/api/consultations", LOOK),
            Gate.of(GET, "/api/publications", LOOK),
            Gate.of(GET, "/api/draws", SUPERVISE),
            Gate.of(GET, "/api/plans", SUPERVISE),
            Gate.of(POST, "/api/plans", SUPERVISE),
            Gate.of(GET, "/api/plans/*", SUPERVISE),
            Gate.of(POST, "/api/plans/*/draw", SUPERVISE),
            Gate.of(GET, "/api/plans/*/draws", SUPERVISE),
            Gate.of(GET, "/api/caps", SUPERVISE, ANALYSE),
            Gate.of(GET, "/api/caps/breaches", SUPERVISE, ANALYSE),
            Gate.of(GET, "/api/figures", SUPERVISE, ANALYSE),
            Gate.of(GET, "/api/ratings", SUPERVISE),
            Gate.of(GET, "/api/red-black", SUPERVISE, ANALYSE),
            // the registry
            Gate.of(PUT, "/api/premises/*", OPERATE),
            Gate.of(PUT, "/api/premises/*/limits", OPERATE),
            Gate.of(PUT, "/api/premises/*/devices/*", OPERATE),
            Gate.of(GET, "/api/premises/*/history", OPERATE, SUPERVISE),
            // supervision
            Gate.of(GET, "/api/complaints", SUPERVISE),
            Gate.of(POST, "/api/complaints/*/answer", SUPERVISE),
            // figures
            Gate.of(GET, "/api/ledger", SUPERVISE, ANALYSE),
            Gate.of(GET, "/api/premises/*/ledger", LOOK),
            Gate.of(GET, "/api/coverage", LOOK),
            Gate.of(GET, "/api/history", SUPERVISE),
            Gate.of(GET, "/api/history/check", SUPERVISE),
            Gate.of(GET, "/api/load", LOOK),
            Gate.of(GET, "/api/shifts", LOOK),
            Gate.of(GET, "/api/shifts/sheet", HANDLE_ALERTS),
            Gate.of(POST, "/api/shifts", HANDLE_ALERTS),
            // one's own account, and those of others
            Gate.of(POST, "/api/session/password", LOOK),
            Gate.of(POST, "/api/session/second-factor", LOOK),
            Gate.of(POST, "/api/session/second-factor/confirm", LOOK),
            Gate.of(GET, "/api/accounts", ADMINISTER),
            Gate.of(POST, "/api/accounts", ADMINISTER),
            Gate.of(GET, "/api/accounts/*", ADMINISTER),
            Gate.of(PUT, "/api/accounts/*", ADMINISTER),
            Gate.of(PUT, "/api/accounts/*/subject", ADMINISTER),
            Gate.of(POST, "/api/accounts/*/password", ADMINISTER),
            Gate.of(POST, "/api/accounts/*/unlock", ADMINISTER),
            Gate.of(DELETE, "/api/accounts/*/second-factor", ADMINISTER),
            // operators
            Gate.of(GET, "/api/dead-letters", OPERATE),
            Gate.of(GET, "/api/dead-letters/summary", OPERATE),
            Gate.of(POST, "/api/dead-letters/retry", OPERATE),
            Gate.of(GET, "/api/dead-letters/*", OPERATE),
            Gate.of(POST, "/api/dead-letters/*/trial", OPERATE),
            Gate.of(POST, "/api/dead-letters/*/retry", OPERATE));

    private Gates() {}

    public static List<Gate> all() {
        return ALL;
    }

    public static Optional<Gate> of(HttpMethod method, String path) {
        return ALL.stream().filter(gate -> gate.isOf(method, path)).findFirst();
    }

    /** Whether there is anything at that path, for whatever method. */
    static boolean leadsSomewhere(String path) {
        return ALL.stream().anyMatch(gate -> gate.isOf(gate.method(), path));
    }
}
