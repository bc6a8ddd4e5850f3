package dev.vigil.console.history;

import dev.vigil.console.paging.Cursor;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.SqlFilter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that happened, append-only, in one order. */
public final class History {
    private static final RowMapper<HistoryRow> ROW = (rs, n) -> new HistoryRow(
            rs.getLong("sequence"),
            new HistoryEntry(
                    HistoryKind.ofCode(rs.getString("kind")),
                    rs.getString("subject"),
                    rs.getInt("revision"),
                    rs.getString("premise"),
                    rs.getLong("at"),
                    rs.getString("actor"),
                    rs.getString("content"),
                    rs.getString("attachment")),
            rs.getLong("recorded"),
            rs.getBytes("hash"));

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Runnable onNews;

    /** @param onNews called after every transaction that may have written */
    public History(
            JdbcClient jdbc, JdbcOperations batches, TransactionTemplate transaction, Clock clock, Runnable onNews) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
        this.onNews = onNews;
    }

    /** Does the work in one transaction, with the pen in hand; afterwards those who wait for news are woken. */
    public <T> T writing(Function<HistoryPen, T> work) {
        T result = transaction.execute(status -> {
            HistoryPen pen = jdbc.sql("select sequence, hash from history_head for update")
                    .query((rs, n) -> new HistoryPen(jdbc, batches, clock, rs.getLong(1), rs.getBytes(2)))
                    .single();
            T done = work.apply(pen);
            pen.putDown();
            return done;
        });
        afterwards(onNews);
        return result;
    }

    /** Now, or when the larger piece of work of which this is a part is stored: before that there is nothing to see. */
    private static void afterwards(Runnable tell) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell.run();
            }
        });
    }

    /** The sequence of the newest row; 0 when there is none. */
    public long head() {
        return jdbc.sql("select sequence from history_head").query(Long.class).single();
    }

    /** The rows after a position without their attachments, oldest first. */
    public List<HistoryRow> after(long sequence, int limit) {
        return jdbc.sql(
                        """
                        select sequence, kind, subject, revision, premise, at, recorded, actor, content,
                               null as attachment, hash
                        from history where sequence > ? order by sequence limit ?""")
                .params(sequence, limit)
                .query(ROW)
                .list();
    }

    /** Every revision of one subject, oldest first. */
    public List<HistoryRow> of(HistoryKind kind, String subject) {
        return jdbc.sql("select * from history where kind = ? and subject = ? order by revision")
                .params(kind.code(), subject)
                .query(ROW)
                .list();
    }

    /** Newest first. */
    Page<HistoryView> search(HistoryFilter wanted, Cursor after, int limit) {
        SqlFilter filter = wanted.sql();
        long total = jdbc.sql("select count(*) from history" + filter.where())
                .params(filter.values())
                .query(Long.class)
                .single();
        SqlFilter part = filter.copy().and("sequence < ?", after.at());
        List<HistoryView> found = jdbc.sql(
                        """
                        select sequence, kind, subject, revision, premise, at, recorded, actor, content,
                               null as attachment, hash,
                               (select p.hash from history p where p.sequence = h.sequence - 1) as previous
                        from history h"""
                                + part.where() + " order by sequence desc limit ?")
                .params(part.values(limit + 1))
                .query((rs, n) -> HistoryView.of(ROW.mapRow(rs, n), previous(rs.getBytes("previous"))))
                .list();
        return Page.of(found, limit, total, view -> new Cursor(view.number(), view.subject()));
    }

    private static byte[] previous(byte @Nullable [] hash) {
        return hash == null ? new byte[0] : hash;
    }

    /** Recomputes the chain up to its present head. The first row that does not fit is where it was broken. */
    public HistoryCheck check() {
        Head head = jdbc.sql("select sequence, hash from history_head")
                .query((rs, n) -> new Head(rs.getLong(1), rs.getBytes(2)))
                .single();
        long checked = 0;
        byte[] last = new byte[0];
        while (checked < head.sequence()) {
            List<HistoryRow> rows = full(checked, head.sequence());
            if (rows.isEmpty()) {
                return HistoryCheck.broken(checked);
            }
            for (HistoryRow row : rows) {
                byte[] expected = HistoryHash.of(last, checked + 1, row.entry(), row.recorded());
                if (row.sequence() != checked + 1 || !Arrays.equals(expected, row.hash())) {
                    return HistoryCheck.broken(checked);
                }
                last = expected;
                checked++;
            }
        }
        return Arrays.equals(last, head.hash()) ? HistoryCheck.whole(checked, last) : HistoryCheck.broken(checked);
    }

    private List<HistoryRow> full(long after, long upTo) {
        return jdbc.sql("select * from history where sequence > ? and sequence <= ? order by sequence limit 500")
                .params(after, upTo)
                .query(ROW)
                .list();
    }

    private record Head(long sequence, byte[] hash) {}
}
