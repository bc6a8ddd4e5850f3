package dev.vigil.console.order;

import dev.vigil.console.json.CanonicalJson;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps credit events. */
public final class CreditEventTable {
    private static final String FROM = " from credit_event c left join premise p on p.id = c.premise";

    private final JdbcClient jdbc;

    public CreditEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CreditEvent event, List<String> departments) {
        jdbc.sql("insert into credit_event (id, premise, item, order_id, departments, at, record)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(
                        event.id(),
                        event.premise(),
                        event.item(),
                        event.order(),
                        departments.toArray(String[]::new),
                        event.at().toInstant().toEpochMilli(),
                        CanonicalJson.text(event))
                .update();
    }

    /** Newest first. */
    Page<CreditEvent> search(List<String> premises, Scope scope, Cursor after, int limit) {
        SqlFilter filter = new SqlFilter()
                .andAny("c.premise", premises)
                .andAny("p.street", scope.streets())
                .andShared("c.departments", scope.departments());
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(c.at, c.id) < (?, ?)", after.at(), after.id());
        List<CreditEvent> found = jdbc.sql(
                        "select c.record" + FROM + part.where() + " order by c.at desc, c.id desc limit ?")
                .params(part.values(limit + 1))
                .query((rs, n) -> Json.read(rs.getString(1), CreditEvent.class))
                .list();
        return Page.of(
                found, limit, total, event -> new Cursor(event.at().toInstant().toEpochMilli(), event.id()));
    }
}
