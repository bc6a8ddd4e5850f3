package dev.vigil.console.order;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import java.util.List;
import java.util.Optional;

/** Which orders; an empty part asks for all. */
record OrderFilter(List<WatchStatus> statuses, List<String> premises, Optional<String> task, Scope scope) {
    SqlFilter sql() {
        return new SqlFilter()
                .andAny("o.status", statuses.stream().map(WatchStatus::name).toList())
                .andAny("o.premise", premises)
                .andIf(task, "o.task = ?")
                .andAny("p.street", scope.streets())
                .andShared("o.departments", scope.departments());
    }
}
