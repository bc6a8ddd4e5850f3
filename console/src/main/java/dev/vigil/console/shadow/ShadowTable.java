package dev.vigil.console.shadow;

import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what a rule said in a time. */
final class ShadowTable {
    private final JdbcClient jdbc;

    ShadowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its alerts that were open at some time of the span, the oldest first; the newest when there are too many. */
    List<Alert> openWithin(String rule, boolean shadow, Scope scope, long from, long to, int limit) {
        SqlFilter filter = new SqlFilter()
                .and("a.rule = ? and a.shadow = ?", rule, shadow)
                .and("a.opened_at < ? and (a.state = 'OPEN' or a.published_at >= ?)", to, from)
                .andAny("p.street", scope.streets())
                .andShared("a.departments", scope.departments());
        List<Alert> newest = jdbc.sql("select a.record from alert a left join premise p on p.id = a.premise"
                        + filter.where() + " order by a.opened_at desc, a.id desc limit " + limit)
                .params(filter.values())
                .query((rs, n) -> Json.read(rs.getString(1), Alert.class))
                .list();
        Collections.reverse(newest);
        return newest;
    }
}
