package dev.vigil.console.complaint;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.inspection.calendar.WorkCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps complaints about inspections and what was answered. */
public final class ComplaintTable {
    private final JdbcClient jdbc;
    private final RowMapper<Complaint> complaints;

    /** @param calendar the one in force */
    public ComplaintTable(JdbcClient jdbc, Supplier<WorkCalendar> calendar) {
        this.jdbc = jdbc;
        this.complaints = (rs, n) -> complaint(rs, calendar.get());
    }

    private static Complaint complaint(ResultSet rs, WorkCalendar calendar) throws SQLException {
        long at = rs.getLong("at");
        boolean isNew = rs.getString("answer") == null;
        return new Complaint(
                rs.getString("id"),
                DistrictTime.of(at),
                rs.getString("enterprise"),
                rs.getString("contact"),
                rs.getString("words"),
                rs.getString("task"),
                DistrictTime.of(dev.vigil.domain.inspection.cooperation.Complaint.answerBy(at, calendar)),
                (isNew ? Complaint.State.NEW : Complaint.State.ANSWERED).code(),
                rs.getString("answer"),
                rs.getString("answered_by"),
                DistrictTime.orNull(rs.getObject("answered_at", Long.class)),
                isNew ? null : rs.getBoolean("upheld"));
    }

    /** False when it is there already. */
    boolean keep(String id, long at, String enterprise, String contact, String words, @Nullable String task) {
        return jdbc.sql("insert into complaint (id, at, enterprise, contact, words, task) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (id) do nothing")
                        .params(id, at, enterprise, contact, words, task)
                        .update()
                > 0;
    }

    /** False when somebody answered it already. */
    boolean answer(String id, String answer, boolean upheld, String by, long at) {
        return jdbc.sql("update complaint set answer = ?, upheld = ?, answered_by = ?, answered_at = ?"
                                + " where id = ? and answer is null")
                        .params(answer, upheld, by, at, id)
                        .update()
                > 0;
    }

    /** The checks about which a complaint proved right. */
    public List<String> upheldAbout() {
        return jdbc.sql("select task from complaint where upheld and task is not null")
                .query(String.class)
                .list();
    }

    Optional<Complaint> find(String id) {
        return jdbc.sql("select * from complaint where id = ?")
                .param(id)
                .query(complaints)
                .optional();
    }

    /** Newest first. */
    Page<Complaint> search(Optional<Complaint.State> state, Cursor after, int limit) {
        SqlFilter filter = new SqlFilter();
        state.ifPresent(wanted -> filter.and(
                switch (wanted) {
                    case NEW -> "answer is null";
                    case ANSWERED -> "answer is not null";
                }));
        long total = jdbc.sql("select count(*) from complaint" + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("(at, id) < (?, ?)", after.at(), after.id());
        List<Complaint> found = jdbc.sql(
                        "select * from complaint" + part.where() + " order by at desc, id desc limit ?")
                .params(part.values(limit + 1))
                .query(complaints)
                .list();
        return Page.of(
                found, limit, total, one -> new Cursor(one.at().toInstant().toEpochMilli(), one.id()));
    }
}
