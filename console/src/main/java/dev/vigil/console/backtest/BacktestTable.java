package dev.vigil.console.backtest;

import dev.vigil.console.json.CanonicalJson;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps backtests with what came of them. */
final class BacktestTable {
    private static final RowMapper<BacktestView> ROW = (rs, n) -> new BacktestView(
            rs.getString("id"),
            rs.getString("author"),
            DistrictTime.of(rs.getLong("at")),
            DistrictTime.of(rs.getLong("from_at")),
            DistrictTime.of(rs.getLong("to_at")),
            rs.getString("rules"),
            List.of((String[]) rs.getArray("premises").getArray()),
            BacktestState.valueOf(rs.getString("state")),
            rs.getInt("done"),
            rs.getInt("total"),
            DistrictTime.orNull(rs.getObject("ended_at", Long.class)),
            rs.getString("report") == null ? null : Json.read(rs.getString("report"), BacktestReport.class),
            rs.getString("trouble"));

    private final JdbcClient jdbc;

    BacktestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(BacktestOrder order, String author, long at, String rules, int total) {
        jdbc.sql(
                        """
                        insert into backtest (id, author, at, from_at, to_at, rules, premises, state, done, total)
                        values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?)""")
                .params(
                        order.id(),
                        author,
                        at,
                        order.from(),
                        order.to(),
                        rules,
                        order.premises().toArray(String[]::new),
                        total)
                .update();
    }

    Optional<BacktestView> find(String id) {
        return jdbc.sql("select * from backtest where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** The oldest that waits. */
    Optional<BacktestView> next() {
        return jdbc.sql("select * from backtest where state = 'QUEUED' order by at, id limit 1")
                .query(ROW)
                .optional();
    }

    /** Newest first. */
    Page<BacktestView> newest(Optional<String> author, Cursor after, int limit) {
        SqlFilter filter = new SqlFilter().andIf(author, "author = ?");
        long total = jdbc.sql("select count(*) from backtest" + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(at, id) < (?, ?)", after.at(), after.id());
        List<BacktestView> found = jdbc.sql(
                        "select * from backtest" + part.where() + " order by at desc, id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found, limit, total, one -> new Cursor(one.at().toInstant().toEpochMilli(), one.id()));
    }

    void progress(String id, int done) {
        jdbc.sql("update backtest set done = ? where id = ?").params(done, id).update();
    }

    /** False when it is in another state by now. */
    boolean move(String id, BacktestState from, BacktestState to) {
        return jdbc.sql("update backtest set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                > 0;
    }

    void end(String id, BacktestState state, long at, @Nullable BacktestReport report, @Nullable String trouble) {
        jdbc.sql("update backtest set state = ?, ended_at = ?, report = ?, trouble = ? where id = ?")
                .params(state.name(), at, report == null ? null : CanonicalJson.text(report), trouble, id)
                .update();
    }

    /** Those that were under way when the process ended begin again. */
    void queueAgain() {
        jdbc.sql("update backtest set state = 'QUEUED', done = 0 where state = 'RUNNING'")
                .update();
    }
}
