package dev.vigil.console.cooperation;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.inspection.cooperation.Publication.Kind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps penalties that were made public. */
public final class PublicationTable {
    private static final String FROM = " from publication b left join premise p on p.id = b.premise";
    private static final RowMapper<Row> ROW = (rs, n) -> new Row(
            rs.getString("id"),
            Kind.valueOf(rs.getString("kind")),
            rs.getString("task"),
            rs.getString("premise"),
            rs.getString("words"),
            DistrictTime.of(rs.getLong("decided_at")),
            DistrictTime.of(rs.getLong("publish_by")),
            DistrictTime.of(rs.getLong("shown_until")),
            DistrictTime.of(rs.getLong("published_at")),
            rs.getLong("published_at") > rs.getLong("publish_by"),
            DistrictTime.orNull(rs.getObject("withdrawn_at", Long.class)));

    private final JdbcClient jdbc;

    public PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param publishBy the end of the last day on which it had to be public
     * @param shownUntil the end of the last day on which it is shown
     * @param late whether it came after that day
     * @param withdrawnAt null while it stands
     */
    public record Row(
            String id,
            Kind kind,
            String task,
            String premise,
            String words,
            OffsetDateTime decidedAt,
            OffsetDateTime publishBy,
            OffsetDateTime shownUntil,
            OffsetDateTime publishedAt,
            boolean late,
            @Nullable OffsetDateTime withdrawnAt) {
        boolean shownAt(long now) {
            return withdrawnAt == null && now < shownUntil.toInstant().toEpochMilli();
        }
    }

    void keep(Row row, List<String> departments) {
        jdbc.sql(
                        """
                        insert into publication (id, kind, task, premise, departments, words, decided_at, publish_by,
                                                 shown_until, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        row.id(),
                        row.kind().name(),
                        row.task(),
                        row.premise(),
                        departments.toArray(String[]::new),
                        row.words(),
                        millis(row.decidedAt()),
                        millis(row.publishBy()),
                        millis(row.shownUntil()),
                        millis(row.publishedAt()))
                .update();
    }

    void withdraw(String id, long at) {
        jdbc.sql("update publication set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(at, id)
                .update();
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select * from publication where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    public List<Row> ofTask(String task) {
        return jdbc.sql("select * from publication where task = ? order by published_at, id")
                .param(task)
                .query(ROW)
                .list();
    }

    /** Newest first; those that may be seen now when {@code shownAt} is given. */
    Page<Row> search(Optional<Long> shownAt, Scope scope, Cursor after, int limit) {
        SqlFilter filter = new SqlFilter()
                .andIf(shownAt, "b.withdrawn_at is null and b.shown_until > ?")
                .andAny("p.street", scope.streets())
                .andShared("b.departments", scope.departments());
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(b.published_at, b.id) < (?, ?)", after.at(), after.id());
        List<Row> found = jdbc.sql(
                        "select b.*" + FROM + part.where() + " order by b.published_at desc, b.id desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(found, limit, total, row -> new Cursor(millis(row.publishedAt()), row.id()));
    }

    private static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
