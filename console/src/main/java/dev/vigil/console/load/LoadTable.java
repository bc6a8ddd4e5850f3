package dev.vigil.console.load;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what came to the desk. An alert counts from when it was first published here. */
public final class LoadTable {
    private static final String FROM = " from alert a left join premise p on p.id = a.premise";

    private final JdbcClient jdbc;

    public LoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule at a premise, with an alert of it. */
    record Counted(Alert example, long count) {}

    /** How soon. */
    record Answered(@Nullable Long medianSeconds, long open) {}

    private static SqlFilter raised(Scope scope, long from, long to) {
        return visible(scope).and("a.raised_at >= ? and a.raised_at < ?", from, to);
    }

    private static SqlFilter visible(Scope scope) {
        return new SqlFilter()
                .and("not a.shadow")
                .andAny("p.street", scope.streets())
                .andShared("a.departments", scope.departments());
    }

    /** Number of the span since {@code from} to new alerts in it; spans without any are missing. */
    Map<Integer, Integer> perSpan(Scope scope, long from, long to, long span) {
        SqlFilter filter = raised(scope, from, to);
        Map<Integer, Integer> counts = new HashMap<>();
        jdbc.sql("select ((a.raised_at - " + from + ") / " + span + ")::int, count(*)" + FROM + filter.where()
                        + " group by 1")
                .params(filter.values())
                .query(rs -> {
                    counts.put(rs.getInt(1), rs.getInt(2));
                });
        return counts;
    }

    Answered answered(Scope scope, long from, long to) {
        SqlFilter filter = raised(scope, from, to);
        return jdbc.sql("select (percentile_cont(0.5) within group (order by a.acknowledged_at - a.raised_at)"
                        + " filter (where a.acknowledged_at is not null) / 1000)::bigint,"
                        + " count(*) filter (where a.acknowledged_at is null and a.state = 'OPEN')" + FROM
                        + filter.where())
                .params(filter.values())
                .query((rs, n) -> new Answered(rs.getObject(1, Long.class), rs.getLong(2)))
                .single();
    }

    /** Repetitions within one occurrence count too. The most frequent first. */
    List<Counted> sources(Scope scope, long from, long to, int limit) {
        SqlFilter filter = raised(scope, from, to);
        return jdbc.sql("select max(a.record), sum(greatest(1, (a.record::json ->> 'occurrences')::int)) as times"
                        + FROM
                        + filter.where() + " group by a.rule, a.premise order by times desc, a.rule, a.premise limit "
                        + limit)
                .params(filter.values())
                .query((rs, n) -> new Counted(Json.read(rs.getString(1), Alert.class), rs.getLong(2)))
                .list();
    }

    /** Ids of what is open since before a time, the oldest first. */
    List<String> openSince(Scope scope, long time, int limit) {
        SqlFilter filter = visible(scope).and("a.state = 'OPEN' and a.raised_at < ?", time);
        return jdbc.sql("select a.id" + FROM + filter.where() + " order by a.raised_at, a.id limit " + limit)
                .params(filter.values())
                .query(String.class)
                .list();
    }
}
