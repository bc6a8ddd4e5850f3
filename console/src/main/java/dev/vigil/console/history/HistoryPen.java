package dev.vigil.console.history;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes at the end of the history. Whoever holds the pen holds the lock of the head until the
 * transaction ends, so the order of the sequence is the order of commits.
 */
public final class HistoryPen {
    private final JdbcClient jdbc;
    private final Clock clock;
    private long sequence;
    private byte[] hash;
    private boolean moved;

    HistoryPen(JdbcClient jdbc, Clock clock, long sequence, byte[] hash) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sequence = sequence;
        this.hash = hash;
    }

    /** False when this revision of the subject is there already: nothing was written. */
    public boolean write(HistoryEntry entry) {
        long next = sequence + 1;
        long recorded = clock.millis();
        byte[] nextHash = HistoryHash.of(hash, next, entry, recorded);
        int written = jdbc.sql(
                        """
                        insert into history
                            (sequence, kind, subject, revision, premise, at, recorded, actor, content, attachment, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (kind, subject, revision) do nothing""")
                .params(
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
                        nextHash)
                .update();
        if (written == 0) {
            return false;
        }
        sequence = next;
        hash = nextHash;
        moved = true;
        return true;
    }

    void putDown() {
        if (moved) {
            jdbc.sql("update history_head set sequence = ?, hash = ?")
                    .params(sequence, hash)
                    .update();
        }
    }
}
