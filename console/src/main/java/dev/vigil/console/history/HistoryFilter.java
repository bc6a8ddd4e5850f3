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
    /** Registry and rules concern every department; what is of no department that we know is shown to none. */
    private static final String OF_DEPARTMENTS =
            """
            kind in ('premise', 'rule')
            or (kind = 'alert' and subject in
                (select id from alert where cardinality(departments) = 0 or departments && ?::text[]))
            or (kind = 'task' and subject in
                (select id from task where cardinality(departments) = 0 or departments && ?::text[]))
            or (kind = 'action' and subject in
                (select x.id from action x left join alert a on a.id = x.alert left join task t on t.id = x.task
                 where (a.id is null or cardinality(a.departments) = 0 or a.departments && ?::text[])
                   and (t.id is null or cardinality(t.departments) = 0 or t.departments && ?::text[])))""";

    SqlFilter sql() {
        SqlFilter filter = new SqlFilter()
                .andAny("kind", kinds.stream().map(HistoryKind::code).toList())
                .andIf(subject, "subject = ?")
                .andIf(premise, "premise = ?")
                .andIf(by, "actor = ?")
                .andIf(from, "at >= ?")
                .andIf(to, "at < ?");
        if (!scope.streets().isEmpty()) {
            filter.and("premise in (select id from premise where street = any(?))", (Object)
                    scope.streets().toArray(String[]::new));
        }
        if (!scope.departments().isEmpty()) {
            String[] departments = scope.departments().toArray(String[]::new);
            filter.and(OF_DEPARTMENTS, departments, departments, departments, departments);
        }
        return filter;
    }
}
