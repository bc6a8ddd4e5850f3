package dev.vigil.console.alert;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Which alerts; an empty part asks for all.
 *
 * @param from earliest opening, epoch ms
 * @param to first opening that is too late, epoch ms
 * @param shadow alerts of rules on trial instead of those that count
 * @param scope what the one who asks may see
 */
public record AlertFilter(
        List<AlertState> states,
        List<String> premises,
        List<String> streets,
        List<Severity> severities,
        List<String> rules,
        Optional<String> device,
        Optional<Boolean> acknowledged,
        Optional<Long> from,
        Optional<Long> to,
        boolean shadow,
        Scope scope) {

    SqlFilter sql() {
        SqlFilter filter = new SqlFilter()
                .and("a.shadow = ?", shadow)
                .andAny("a.state", states.stream().map(AlertState::name).toList())
                .andAny("a.premise", premises)
                .andAny("p.street", streets)
                .andAny("a.severity", severities.stream().map(Severity::name).toList())
                .andAny("a.rule", rules)
                .andIf(device, "a.device = ?")
                .andIf(from, "a.opened_at >= ?")
                .andIf(to, "a.opened_at < ?");
        filter.andAny("p.street", scope.streets()).andShared("a.departments", scope.departments());
        acknowledged.ifPresent(yes -> filter.and("a.acknowledged_by is " + (yes ? "not null" : "null")));
        return filter;
    }
}
