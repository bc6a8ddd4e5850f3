package dev.vigil.console.cooperation;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.cooperation.Transfer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps cases that one department hands to another. */
public final class TransferTable {
    private static final String FROM = " from transfer t left join premise p on p.id = t.premise";
    private static final RowMapper<Row> ROW = (rs, n) ->
            new Row(Json.read(rs.getString("record"), Transfer.class), rs.getString("task"), rs.getLong("at"));

    private final JdbcClient jdbc;

    public TransferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param task the check that found it; null when a complaint or a person did */
    public record Row(Transfer transfer, @Nullable String task, long at) {}

    void keep(Transfer transfer, @Nullable String task, long at) {
        jdbc.sql("insert into transfer (id, task, premise, item, departments, state, at, record)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set state = excluded.state, record = excluded.record")
                .params(
                        transfer.id(),
                        task,
                        transfer.premise(),
                        transfer.item(),
                        new String[] {transfer.from(), transfer.to()},
                        transfer.state().name(),
                        at,
                        Json.text(transfer))
                .update();
    }

    public Optional<Row> find(String id) {
        return jdbc.sql("select * from transfer where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    public List<Row> ofTask(String task) {
        return jdbc.sql("select * from transfer where task = ? order by at, id")
                .param(task)
                .query(ROW)
                .list();
    }

    List<Row> unanswered() {
        return jdbc.sql("select * from transfer where state = 'OFFERED'")
                .query(ROW)
                .list();
    }

    /** Newest first. */
    Page<Row> search(Scope scope, Cursor after, int limit) {
        SqlFilter filter =
                new SqlFilter().andAny("p.street", scope.streets()).andShared("t.departments", scope.departments());
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(t.at, t.id) < (?, ?)", after.at(), after.id());
        List<Row> found = jdbc.sql("select t.*" + FROM + part.where() + " order by t.at desc, t.id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found, limit, total, row -> new Cursor(row.at(), row.transfer().id()));
    }
}
