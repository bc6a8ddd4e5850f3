package dev.vigil.console.directory;

import dev.vigil.console.web.DistrictTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps every change of the catalogue, the officers and the caps. */
public final class EditTable {
    private static final RowMapper<Row> ROW = (rs, n) -> new Row(
            rs.getLong("version"),
            rs.getString("kind"),
            rs.getString("id"),
            rs.getInt("revision"),
            rs.getLong("at"),
            rs.getString("author"),
            rs.getString("reason"),
            rs.getString("record"));

    private final JdbcClient jdbc;

    public EditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version of the whole book, which this change made */
    record Row(
            long version, String kind, String id, int revision, long at, String author, String reason, String record) {}

    /**
     * What is shown of a change.
     *
     * @param content what stood from then on: the text of a document, the JSON of anything else; whoever restores it saves it anew
     */
    public record Change(int revision, OffsetDateTime at, String by, String reason, String content) {
        static Change of(Row row) {
            return new Change(row.revision(), DistrictTime.of(row.at()), row.author(), row.reason(), row.record());
        }

        Change with(String other) {
            return new Change(revision, at, by, reason, other);
        }
    }

    void keep(Row row) {
        jdbc.sql("insert into directory_edit (version, kind, id, revision, at, author, reason, record)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.version(),
                        row.kind(),
                        row.id(),
                        row.revision(),
                        row.at(),
                        row.author(),
                        row.reason(),
                        row.record())
                .update();
    }

    /** The last form of everything that was ever changed, the first changed first. */
    List<Row> standing() {
        return jdbc.sql(
                        """
                        select e.* from directory_edit e
                        where e.revision = (select max(x.revision) from directory_edit x where x.kind = e.kind and x.id = e.id)
                        order by e.version""")
                .query(ROW)
                .list();
    }

    /** The form that stands; none when it stands as the config folder has it. */
    Optional<Row> standing(String kind, String id) {
        return jdbc.sql("select * from directory_edit where kind = ? and id = ? order by revision desc limit 1")
                .params(kind, id)
                .query(ROW)
                .optional();
    }

    Optional<Row> last() {
        return jdbc.sql("select * from directory_edit order by version desc limit 1")
                .query(ROW)
                .optional();
    }

    /** 0 when it stands as the config folder has it. */
    int revision(String kind, String id) {
        return standing(kind, id).map(Row::revision).orElse(0);
    }

    /** Newest first. */
    List<Change> changes(String kind, String id) {
        return jdbc
                .sql("select * from directory_edit where kind = ? and id = ? order by revision desc")
                .params(kind, id)
                .query(ROW)
                .list()
                .stream()
                .map(Change::of)
                .toList();
    }
}
