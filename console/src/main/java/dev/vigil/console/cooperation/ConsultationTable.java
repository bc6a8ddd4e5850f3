package dev.vigil.console.cooperation;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.scope.Scope;
import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.cooperation.Consultation;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps consultations between departments. */
public final class ConsultationTable {
    private static final String FROM = " from consultation k left join premise p on p.id = k.premise";
    private static final RowMapper<Consultation> ROW = (rs, n) -> Json.read(rs.getString("record"), Consultation.class);

    private final JdbcClient jdbc;

    public ConsultationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Consultation consultation, String transfer, long at) {
        jdbc.sql("insert into consultation (id, transfer, premise, departments, decided, at, record)"
                        + " values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set decided = excluded.decided, record = excluded.record")
                .params(
                        consultation.id(),
                        transfer,
                        consultation.premise(),
                        consultation.departments().toArray(String[]::new),
                        consultation.decision() != null,
                        at,
                        Json.text(consultation))
                .update();
    }

    public Optional<Consultation> find(String id) {
        return jdbc.sql("select record from consultation where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Newest first. */
    Page<Consultation> search(Optional<Boolean> decided, Scope scope, Cursor after, int limit) {
        SqlFilter filter = new SqlFilter()
                .andIf(decided, "k.decided = ?")
                .andAny("p.street", scope.streets())
                .andShared("k.departments", scope.departments());
        long total = jdbc.sql("select count(*)" + FROM + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        record Row(Consultation consultation, long at) {}
        SqlFilter part = filter.copy().and("(k.at, k.id) < (?, ?)", after.at(), after.id());
        List<Row> found = jdbc.sql(
                        "select k.record, k.at" + FROM + part.where() + " order by k.at desc, k.id desc limit ?")
                .params(part.values(limit + 1))
                .query((rs, n) -> new Row(ROW.mapRow(rs, n), rs.getLong("at")))
                .list();
        return Page.of(
                        found,
                        limit,
                        total,
                        row -> new Cursor(row.at(), row.consultation().id()))
                .map(Row::consultation);
    }
}
