package dev.vigil.console.order;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import dev.vigil.domain.inspection.rectification.RectificationOrder;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was last said of every order to rectify. */
public final class OrderTable {
    private static final String FROM = " from rectification_order o left join premise p on p.id = o.premise";
    private static final RowMapper<OrderRevision> ROW =
            (rs, n) -> Json.read(rs.getString("record"), OrderRevision.class);

    private final JdbcClient jdbc;

    public OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the revision when it is higher than the one that is there. */
    void keep(OrderRevision said, List<String> departments) {
        RectificationOrder order = said.watch().order();
        jdbc.sql(
                        """
                        insert into rectification_order as o (id, revision, task, premise, item, departments, status,
                                                              served_at, due_at, published_at, record)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            revision = excluded.revision, status = excluded.status, served_at = excluded.served_at,
                            due_at = excluded.due_at, published_at = excluded.published_at, record = excluded.record
                        where o.revision < excluded.revision""")
                .params(
                        said.id(),
                        said.revision(),
                        order.task(),
                        order.premise(),
                        order.item(),
                        departments.toArray(String[]::new),
                        said.watch().status().name(),
                        order.servedAt(),
                        order.dueAt(),
                        said.publishedAt(),
                        Json.text(said))
                .update();
    }

    public Optional<OrderRevision> find(String id) {
        return jdbc.sql("select record from rectification_order where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    public List<OrderRevision> ofTask(String task) {
        return jdbc.sql("select record from rectification_order where task = ? order by served_at, id")
                .param(task)
                .query(ROW)
                .list();
    }

    List<OrderRevision> all(OrderFilter wanted) {
        SqlFilter filter = wanted.sql();
        return jdbc.sql("select o.record" + FROM + filter.where())
                .params(filter.values())
                .query(ROW)
                .list();
    }

    /** Newest first. */
    Page<OrderRevision> search(OrderFilter wanted, Cursor after, int limit) {
        SqlFilter filter = wanted.sql();
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(o.served_at, o.id) < (?, ?)", after.at(), after.id());
        List<OrderRevision> found = jdbc.sql(
                        "select o.record" + FROM + part.where() + " order by o.served_at desc, o.id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found, limit, total, said -> new Cursor(said.watch().order().servedAt(), said.id()));
    }
}
