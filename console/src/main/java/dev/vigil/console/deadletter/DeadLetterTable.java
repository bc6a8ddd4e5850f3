package dev.vigil.console.deadletter;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was refused, until somebody has looked at it. */
public final class DeadLetterTable {
    private static final RowMapper<DeadLetter> ROW = (rs, n) -> new DeadLetter(
            rs.getString("id"),
            rs.getString("reason"),
            rs.getString("detail"),
            rs.getBytes("raw"),
            rs.getString("source"),
            rs.getString("format"),
            rs.getLong("received"));

    private final JdbcClient jdbc;

    public DeadLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param place where it lay, which is its id when it has none */
    public void keep(DeadLetter letter, String place) {
        String id = letter.id() == null ? place : letter.id();
        jdbc.sql(
                        """
                        insert into dead_letter (id, reason, detail, raw, source, format, received)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        clean(id),
                        clean(letter.reason()),
                        clean(letter.detail()),
                        letter.raw(),
                        clean(letter.source()),
                        clean(letter.format()),
                        letter.received())
                .update();
    }

    public Optional<DeadLetter> find(String id) {
        return jdbc.sql("select * from dead_letter where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** How often and when it was last sent in again. */
    record Retried(int times, @Nullable Long at, @Nullable String by) {}

    Retried retried(String id) {
        return jdbc.sql("select retries, retried_at, retried_by from dead_letter where id = ?")
                .param(id)
                .query((rs, n) -> new Retried(rs.getInt(1), rs.getObject(2, Long.class), rs.getString(3)))
                .optional()
                .orElse(new Retried(0, null, null));
    }

    /** Notes that it was sent in again; its number from 1. */
    int retry(String id, long at, String by) {
        return jdbc.sql(
                        """
                        update dead_letter set retries = retries + 1, retried_at = ?, retried_by = ?
                        where id = ? returning retries""")
                .params(at, by, id)
                .query(Integer.class)
                .single();
    }

    /** Those that were never sent in again, the oldest first. */
    List<DeadLetter> untried(SqlFilter filter, int limit) {
        SqlFilter untried = filter.copy().and("retries = 0");
        return jdbc.sql("select * from dead_letter" + untried.where() + " order by received, id limit ?")
                .params(untried.values(limit))
                .query(ROW)
                .list();
    }

    /** Reason to how many, the most frequent first. */
    List<Count> summary() {
        return jdbc.sql("select reason, count(*) from dead_letter group by reason order by 2 desc, 1")
                .query((rs, n) -> new Count(rs.getString(1), rs.getLong(2)))
                .list();
    }

    /** How many were refused for one reason. */
    public record Count(String reason, long count) {}

    /** Newest first. */
    public Page<DeadLetter> search(SqlFilter filter, Cursor after, int limit) {
        long total = jdbc.sql("select count(*) from dead_letter" + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(received, id) < (?, ?)", after.at(), after.id());
        List<DeadLetter> found = jdbc.sql(
                        "select * from dead_letter" + part.where() + " order by received desc, id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(found, limit, total, letter -> new Cursor(letter.received(), String.valueOf(letter.id())));
    }

    /** PostgreSQL keeps every character but NUL. */
    private static String clean(String text) {
        return text.replace('\0', '\ufffd');
    }
}
