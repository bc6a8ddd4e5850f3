package dev.vigil.console.once;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the answers to posts for a day. */
public final class OnceTable {
    private static final long KEPT = Duration.ofDays(1).toMillis();

    private final JdbcClient jdbc;
    private final Clock clock;

    public OnceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the key was used before. Waits for a request with the same key that is under way. */
    boolean claim(byte[] key, byte[] fingerprint) {
        return jdbc.sql("insert into once (key, fingerprint, at, status, body) values (?, ?, ?, 0, ''::bytea)"
                                + " on conflict do nothing")
                        .params(key, fingerprint, clock.millis())
                        .update()
                > 0;
    }

    void keep(byte[] key, StoredAnswer answer) {
        jdbc.sql("update once set status = ?, content_type = ?, location = ?, etag = ?, body = ? where key = ?")
                .params(answer.status(), answer.contentType(), answer.location(), answer.etag(), answer.body(), key)
                .update();
    }

    StoredAnswer find(byte[] key) {
        return jdbc.sql("select fingerprint, status, content_type, location, etag, body from once where key = ?")
                .param(key)
                .query((rs, n) -> new StoredAnswer(
                        rs.getBytes(1),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getBytes(6)))
                .single();
    }

    void forgetOld() {
        jdbc.sql("delete from once where at < ?").param(clock.millis() - KEPT).update();
    }
}
