package dev.vigil.console.alert;

import dev.vigil.console.history.HistoryPen;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the newest revision of every alert, and what people did with it. */
public final class AlertTable {
    private static final String SELECT =
            """
            select a.record, a.raised_at, a.acknowledged_by, a.acknowledged_at, a.assignee, a.disposition, a.pictures,
                   (select t.task from task_part t where t.alert = a.id and not t.withdrawn
                    order by t.joined_at desc limit 1) as task
            from alert a left join premise p on p.id = a.premise""";

    private static final String KEEP =
            """
            insert into alert as a (id, revision, rule, premise, device, state, severity, shadow,
                                    opened_at, published_at, raised_at, record, departments, pictures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                revision = excluded.revision, state = excluded.state, severity = excluded.severity,
                shadow = excluded.shadow, opened_at = excluded.opened_at,
                published_at = excluded.published_at, record = excluded.record,
                departments = excluded.departments,
                pictures = case when cardinality(excluded.pictures) = 0 then a.pictures else excluded.pictures end,
                raised_at = least(a.raised_at, excluded.raised_at)
            where a.revision < excluded.revision""";

    private static final RowMapper<AlertRow> ROW = (rs, n) -> new AlertRow(
            Json.read(rs.getString("record"), Alert.class),
            rs.getLong("raised_at"),
            rs.getString("acknowledged_by"),
            rs.getObject("acknowledged_at", Long.class),
            rs.getString("assignee"),
            rs.getString("disposition"),
            rs.getString("task"),
            List.of((String[]) rs.getArray("pictures").getArray()));

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long NEARBY = Duration.ofHours(2).toMillis();

    private final JdbcClient jdbc;

    public AlertTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the revision when it is higher than the one that is there, together with others.
     *
     * @param departments whose alert it is
     */
    public void keep(Alert alert, String record, List<String> departments, List<String> pictures, HistoryPen pen) {
        pen.together(
                KEEP,
                alert.id(),
                alert.revision(),
                alert.rule(),
                alert.premise(),
                alert.device(),
                alert.state().name(),
                alert.severity().name(),
                alert.shadow(),
                alert.openedAt(),
                alert.publishedAt(),
                alert.publishedAt(),
                record,
                departments.toArray(String[]::new),
                pictures.toArray(String[]::new));
    }

    public Optional<AlertRow> find(String id) {
        return jdbc.sql(SELECT + " where a.id = ?").param(id).query(ROW).optional();
    }

    /** The alerts that are open at a premise. */
    public List<Alert> openOf(String premise) {
        return jdbc.sql("select record from alert where premise = ? and state = 'OPEN' and not shadow")
                .param(premise)
                .query((rs, n) -> Json.read(rs.getString(1), Alert.class))
                .list();
    }

    public List<AlertRow> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where a.id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    /** Newest opening first. */
    public Page<AlertRow> search(AlertFilter wanted, Cursor after, int limit) {
        SqlFilter filter = wanted.sql();
        long total = jdbc.sql("select count(*) from alert a left join premise p on p.id = a.premise" + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(a.opened_at, a.id) < (?, ?)", after.at(), after.id());
        List<AlertRow> found = jdbc.sql(SELECT + part.where() + " order by a.opened_at desc, a.id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found,
                limit,
                total,
                row -> new Cursor(row.alert().openedAt(), row.alert().id()));
    }

    /**
     * What may have to do with an alert: other alerts of its task; of its premise, open or opened within a day of it;
     * of its rule in its street, opened within two hours of it. Those of its task first, then the nearest in time.
     */
    List<AlertRow> related(Alert alert, Scope scope, int limit) {
        SqlFilter filter = new SqlFilter()
                .and("a.id <> ? and not a.shadow", alert.id())
                .and(
                        """
                        (a.premise = ? and (a.state = 'OPEN' or a.opened_at between ? and ?))
                        or a.id in (select other.alert from task_part own join task_part other on other.task = own.task
                                    where own.alert = ? and not own.withdrawn and not other.withdrawn)
                        or (a.rule = ? and a.opened_at between ? and ?
                            and p.street = (select q.street from premise q where q.id = ?))""",
                        alert.premise(),
                        alert.openedAt() - DAY,
                        alert.openedAt() + DAY,
                        alert.id(),
                        alert.rule(),
                        alert.openedAt() - NEARBY,
                        alert.openedAt() + NEARBY,
                        alert.premise())
                .andAny("p.street", scope.streets())
                .andShared("a.departments", scope.departments());
        String nearest =
                """
                 order by a.id in (select other.alert from task_part own join task_part other on other.task = own.task
                                   where own.alert = ? and not own.withdrawn and not other.withdrawn) desc,
                          abs(a.opened_at - ?), a.id limit ?""";
        return jdbc.sql(SELECT + filter.where() + nearest)
                .params(filter.values())
                .param(alert.id())
                .param(alert.openedAt())
                .param(limit)
                .query(ROW)
                .list();
    }

    /** The first acknowledgement counts. */
    public void acknowledge(String id, String by, long at) {
        jdbc.sql(
                        """
                        update alert set acknowledged_by = ?, acknowledged_at = ?
                        where id = ? and (acknowledged_at is null or acknowledged_at > ?)""")
                .params(by, at, id, at)
                .update();
    }

    public void assign(String id, String to) {
        jdbc.sql("update alert set assignee = ? where id = ?").params(to, id).update();
    }

    public void dispose(String id, String disposition) {
        jdbc.sql("update alert set disposition = ? where id = ?")
                .params(disposition, id)
                .update();
    }
}
