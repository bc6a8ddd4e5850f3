package dev.vigil.console.history;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import java.util.List;
import java.util.Optional;

/** Which rows; an empty part asks for all. Times in epoch ms. */
public record HistoryFilter(
        List<HistoryKind> kinds,
        Optional<String> subject,
        Optional<String> premise,
        Optional<String> by,
        Optional<Long> from,
        Optional<Long> to,
        Scope scope) {
    SqlFilter sql() {
        SqlFilter filter = new SqlFilter()
                .andAny("kind", kinds.stream().map(HistoryKind::code).toList())
                .andIf(subject, "subject = ?")
                .andIf(premise, "premise = ?")
                .andIf(by, "actor = ?")
                .andIf(from, "at >= ?")
                .andIf(to, "at < ?");
        return scope.streets().isEmpty()
                ? filter
                : filter.and("premise in (select id from premise where street = any(?))", (Object)
                        scope.streets().toArray(String[]::new));
    }
}
