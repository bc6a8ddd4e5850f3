package dev.vigil.console.premise;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.domain.Json;
import dev.vigil.domain.premise.Premise;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the premises with their revisions. A change in the config folder makes the next revision. */
public final class PremiseTable {
    private static final String FROM_FILE = "file:";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public PremiseTable(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public List<Premise> all() {
        return jdbc.sql("select record from premise order by id")
                .query((rs, n) -> Json.read(rs.getString(1), Premise.class))
                .list();
    }

    Optional<Premise> find(String id) {
        return jdbc.sql("select record from premise where id = ?")
                .param(id)
                .query((rs, n) -> Json.read(rs.getString(1), Premise.class))
                .optional();
    }

    /**
     * Takes over what the config folder says. A premise that stands there as it did is left alone, with
     * whatever was changed at the desk since; one that is gone from the folder is gone.
     */
    public void takeOver(List<Premise> fromFolder) {
        transaction.executeWithoutResult(status -> {
            Map<String, Row> rows = rows();
            for (Premise premise : fromFolder) {
                Row row = rows.remove(premise.id());
                String origin = FROM_FILE + PremiseContent.fingerprint(premise);
                if (row == null) {
                    write(PremiseContent.asRevision(premise, 1, 0), origin);
                } else if (!row.origin().equals(origin)) {
                    write(PremiseContent.asRevision(premise, row.premise().revision() + 1, clock.millis()), origin);
                }
            }
            rows.values().stream()
                    .filter(row -> row.origin().startsWith(FROM_FILE))
                    .forEach(row -> jdbc.sql("delete from premise where id = ?")
                            .param(row.premise().id())
                            .update());
        });
    }

    /** The same premise under another revision, because a reader has seen a higher one already. */
    public void renumber(Premise premise) {
        jdbc.sql("update premise set revision = ?, effective_from = ?, record = ? where id = ?")
                .params(premise.revision(), premise.effectiveFrom(), Json.text(premise), premise.id())
                .update();
    }

    /** False when the premise is at another revision than the one that was seen. Its origin stays: the folder has not changed. */
    boolean change(Premise next, long seen) {
        return jdbc.sql("update premise set revision = ?, effective_from = ?, street = ?, scenario = ?, record = ?"
                                + " where id = ? and revision = ?")
                        .params(
                                next.revision(),
                                next.effectiveFrom(),
                                next.street(),
                                next.scenario(),
                                Json.text(next),
                                next.id(),
                                seen)
                        .update()
                > 0;
    }

    void note(Premise premise, long at, String author, String reason) {
        jdbc.sql(
                        "insert into premise_revision (premise, revision, at, author, reason, record) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(premise.id(), premise.revision(), at, author, reason, Json.text(premise))
                .update();
    }

    /** Newest first. */
    List<PremiseRevision> revisions(String id) {
        return jdbc.sql("select revision, at, author, reason, record from premise_revision where premise = ?"
                        + " order by revision desc")
                .param(id)
                .query((rs, n) -> new PremiseRevision(
                        rs.getLong(1),
                        DistrictTime.of(rs.getLong(2)),
                        rs.getString(3),
                        rs.getString(4),
                        PremiseView.of(Json.read(rs.getString(5), Premise.class))))
                .list();
    }

    /** Every form of the premise, the oldest first. */
    public List<Premise> forms(String id) {
        List<Premise> forms = jdbc.sql("select record from premise_revision where premise = ? order by revision")
                .param(id)
                .query((rs, n) -> Json.read(rs.getString(1), Premise.class))
                .list();
        return forms.isEmpty()
                ? all().stream().filter(one -> one.id().equals(id)).toList()
                : forms;
    }

    private void write(Premise premise, String origin) {
        jdbc.sql(
                        """
                        insert into premise (id, revision, effective_from, street, scenario, record, origin)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            revision = excluded.revision, effective_from = excluded.effective_from,
                            street = excluded.street, scenario = excluded.scenario,
                            record = excluded.record, origin = excluded.origin""")
                .params(
                        premise.id(),
                        premise.revision(),
                        premise.effectiveFrom(),
                        premise.street(),
                        premise.scenario(),
                        Json.text(premise),
                        origin)
                .update();
        note(premise, clock.millis(), "config", "the config folder");
    }

    private Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql("select record, origin from premise")
                .query((rs, n) -> new Row(Json.read(rs.getString(1), Premise.class), rs.getString(2)))
                .list()
                .forEach(row -> rows.put(row.premise().id(), row));
        return rows;
    }

    private record Row(Premise premise, String origin) {}
}
