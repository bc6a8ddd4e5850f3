package dev.vigil.console.finding;

import dev.vigil.domain.Json;
import dev.vigil.domain.inspection.finding.Finding;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what checks have found. */
public final class FindingTable {
    private static final RowMapper<Finding> ROW = (rs, n) -> Json.read(rs.getString("record"), Finding.class);

    private final JdbcClient jdbc;

    public FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Finding finding, List<String> departments) {
        jdbc.sql("insert into finding (id, task, premise, item, result, departments, at, record)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(
                        finding.id(),
                        finding.task(),
                        finding.premise(),
                        finding.item(),
                        finding.result().name(),
                        departments.toArray(String[]::new),
                        finding.at(),
                        Json.text(finding))
                .update();
    }

    /** The oldest first. */
    public List<Finding> ofTask(String task) {
        return jdbc.sql("select record from finding where task = ? order by at, id")
                .param(task)
                .query(ROW)
                .list();
    }

    /** The oldest first. */
    public List<Finding> ofPremise(String premise) {
        return jdbc.sql("select record from finding where premise = ? order by at, id")
                .param(premise)
                .query(ROW)
                .list();
    }

    /** When this console first ran, epoch ms: what was found before is not known here. */
    public long knownSince() {
        return jdbc.sql("select coalesce(min(created_at), 0) from account")
                .query(Long.class)
                .single();
    }
}
