package dev.vigil.console.plan;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.draw.Commitment;
import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.domain.inspection.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps plans with what was laid open for them, and what was drawn. */
public final class PlanTable {
    private static final RowMapper<Row> ROW = (rs, n) -> new Row(
            Json.read(rs.getString("plan"), Plan.class),
            rs.getString("author"),
            Json.read(rs.getString("commitment"), Commitment.class),
            rs.getString("nonce"),
            Optional.ofNullable(rs.getString("transcript"))
                    .map(text -> Json.read(text, DrawTranscript.class))
                    .orElse(null));

    private final JdbcClient jdbc;

    public PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param nonce secret until it stands in the transcript
     * @param transcript null before the draw
     */
    record Row(Plan plan, String author, Commitment commitment, String nonce, @Nullable DrawTranscript transcript) {}

    void keep(Row row) {
        jdbc.sql("insert into plan (id, committed_at, author, plan, commitment, nonce) values (?, ?, ?, ?, ?, ?)")
                .params(
                        row.plan().id(),
                        row.commitment().committedAt(),
                        row.author(),
                        Json.text(row.plan()),
                        Json.text(row.commitment()),
                        row.nonce())
                .update();
    }

    /** False when it was drawn already: a draw is never replaced by another. */
    boolean drawn(String id, DrawTranscript transcript) {
        return jdbc.sql("update plan set transcript = ? where id = ? and transcript is null")
                        .params(Json.text(transcript), id)
                        .update()
                > 0;
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select * from plan where id = ?").param(id).query(ROW).optional();
    }

    /** Newest first. */
    Page<Row> search(Cursor after, int limit) {
        SqlFilter part = new SqlFilter().and("(committed_at, id) < (?, ?)", after.at(), after.id());
        long total = jdbc.sql("select count(*) from plan").query(Long.class).single();
        List<Row> found = jdbc.sql("select * from plan" + part.where() + " order by committed_at desc, id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found,
                limit,
                total,
                row -> new Cursor(row.commitment().committedAt(), row.plan().id()));
    }
}
