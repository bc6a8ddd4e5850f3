package dev.vigil.console.shift;

import dev.vigil.console.json.CanonicalJson;
import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.domain.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the hand-overs. */
public final class ShiftTable {
    private static final RowMapper<Shift> ROW = (rs, n) -> Json.read(rs.getString("record"), Shift.class);

    private final JdbcClient jdbc;

    public ShiftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Shift shift) {
        jdbc.sql("insert into shift (id, at, outgoing, incoming, record) values (?, ?, ?, ?, ?)")
                .params(
                        shift.id(),
                        shift.at().toInstant().toEpochMilli(),
                        shift.outgoing(),
                        shift.incoming(),
                        CanonicalJson.text(shift))
                .update();
    }

    Optional<Shift> find(String id) {
        return jdbc.sql("select record from shift where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Newest first. */
    Page<Shift> newest(Cursor after, int limit) {
        long total = jdbc.sql("select count(*) from shift").query(Long.class).single();
        SqlFilter part = new SqlFilter().and("(at, id) < (?, ?)", after.at(), after.id());
        List<Shift> found = jdbc.sql("select record from shift" + part.where() + " order by at desc, id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found, limit, total, shift -> new Cursor(shift.at().toInstant().toEpochMilli(), shift.id()));
    }
}
