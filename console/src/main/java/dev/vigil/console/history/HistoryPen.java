package dev.vigil.console.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes at the end of the history. Whoever holds the pen holds the lock of the head until the
 * transaction ends, so the order of the sequence is the order of commits.
 */
public final class HistoryPen {
    private static final String INSERT =
            """
            insert into history
                (sequence, kind, subject, revision, premise, at, recorded, actor, content, attachment, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;
    private final Set<HistoryKey> expected = new HashSet<>();
    private final Set<HistoryKey> known = new HashSet<>();
    private final Map<String, List<Object[]>> together = new LinkedHashMap<>();
    private long sequence;
    private byte[] hash;
    private boolean moved;

    HistoryPen(JdbcClient jdbc, JdbcOperations batches, Clock clock, long sequence, byte[] hash) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.sequence = sequence;
        this.hash = hash;
    }

    /** Says what will be written soon: these rows then go to the database together, and not one by one. */
    public void expect(Collection<HistoryKey> soon) {
        if (soon.isEmpty()) {
            return;
        }
        expected.addAll(soon);
        known.addAll(jdbc.sql(
                        """
                        select kind, subject, revision from history
                        where (kind, subject, revision) in (select * from unnest(?::text[], ?::text[], ?::int[]))""")
                .params(
                        soon.stream().map(key -> key.kind().code()).toArray(String[]::new),
                        soon.stream().map(HistoryKey::subject).toArray(String[]::new),
                        soon.stream().map(HistoryKey::revision).toArray(Integer[]::new))
                .query((rs, n) -> new HistoryKey(HistoryKind.ofCode(rs.getString(1)), rs.getString(2), rs.getInt(3)))
                .list());
    }

    /** False when this revision of the subject is there already: nothing was written. */
    public boolean write(HistoryEntry entry) {
        long next = sequence + 1;
        long recorded = clock.millis();
        byte[] nextHash = HistoryHash.of(hash, next, entry, recorded);
        Object[] row = {
            next,
            entry.kind().code(),
            entry.subject(),
            entry.revision(),
            entry.premise(),
            entry.at(),
            recorded,
            entry.actor(),
            entry.content(),
            entry.attachment(),
            nextHash
        };
        if (!place(HistoryKey.of(entry), row)) {
            return false;
        }
        sequence = next;
        hash = nextHash;
        moved = true;
        return true;
    }

    private boolean place(HistoryKey key, Object[] row) {
        if (!expected.contains(key)) {
            return jdbc.sql(INSERT + " on conflict (kind, subject, revision) do nothing")
                            .params(row)
                            .update()
                    > 0;
        }
        if (!known.add(key)) {
            return false;
        }
        together(INSERT, row);
        return true;
    }

    /** Done with others of its kind, at the end of the transaction or at the next {@link #flush}. */
    public void together(String sql, Object... values) {
        together.computeIfAbsent(sql, any -> new ArrayList<>()).add(values);
    }

    /** For whoever is about to read or change what was put together. */
    public void flush() {
        together.forEach(batches::batchUpdate);
        together.clear();
    }

    void putDown() {
        flush();
        if (moved) {
            jdbc.sql("update history_head set sequence = ?, hash = ?")
                    .params(sequence, hash)
                    .update();
        }
    }
}
