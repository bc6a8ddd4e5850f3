package dev.vigil.console.cooperation;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.inspection.cooperation.Rating;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what enterprises think of checks, once for each check. */
public final class RatingTable {
    private static final String FROM = " from rating r left join premise p on p.id = r.premise";
    private static final RowMapper<Row> ROW = (rs, n) -> new Row(
            rs.getString("task"),
            rs.getString("premise"),
            List.of((String[]) rs.getArray("departments").getArray()),
            rs.getInt("stars"),
            rs.getString("words"),
            DistrictTime.of(rs.getLong("at")));

    private final JdbcClient jdbc;

    public RatingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param departments those that came */
    public record Row(
            String task, String premise, List<String> departments, int stars, String words, OffsetDateTime at) {
        Rating rating() {
            return new Rating(task, departments, stars, at.toInstant().toEpochMilli());
        }
    }

    void keep(Rating rating, String premise, String words) {
        jdbc.sql("insert into rating (task, premise, departments, stars, words, at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (task) do nothing")
                .params(
                        rating.task(),
                        premise,
                        rating.departments().toArray(String[]::new),
                        rating.stars(),
                        words,
                        rating.at())
                .update();
    }

    Optional<Row> find(String task) {
        return jdbc.sql("select * from rating where task = ?")
                .param(task)
                .query(ROW)
                .optional();
    }

    List<Row> since(long from, Scope scope) {
        SqlFilter filter = filter(scope).and("r.at >= ?", from);
        return jdbc.sql("select r.*" + FROM + filter.where())
                .params(filter.values())
                .query(ROW)
                .list();
    }

    /** Newest first. */
    Page<Row> search(Scope scope, Cursor after, int limit) {
        SqlFilter filter = filter(scope);
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(r.at, r.task) < (?, ?)", after.at(), after.id());
        List<Row> found = jdbc.sql("select r.*" + FROM + part.where() + " order by r.at desc, r.task desc limit ?")
                .params(part.values(limit + 1))
                .query(ROW)
                .list();
        return Page.of(
                found, limit, total, row -> new Cursor(row.at().toInstant().toEpochMilli(), row.task()));
    }

    private static SqlFilter filter(Scope scope) {
        return new SqlFilter().andAny("p.street", scope.streets()).andShared("r.departments", scope.departments());
    }
}
