package dev.vigil.console.deadletter;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import java.util.List;
import java.util.Optional;
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
