package dev.vigil.console.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters to Kafka, written in the transaction that decided them, so that neither happens without the other. */
public final class Outbox {
    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param door for a raw message that is sent in again: through which door it first came */
    public record Letter(long id, String topic, String key, byte[] value, @Nullable String door) {}

    /** Call it with the pen of the history in hand: its lock makes the ids follow the order of commits. */
    public void put(String topic, String key, byte[] value) {
        put(topic, key, value, null);
    }

    public void put(String topic, String key, byte[] value, @Nullable String door) {
        jdbc.sql("insert into outbox (topic, key, value, door) values (?, ?, ?, ?)")
                .params(topic, key, value, door)
                .update();
    }

    List<Letter> oldest(int limit) {
        return jdbc.sql("select id, topic, key, value, door from outbox order by id limit ?")
                .param(limit)
                .query((rs, n) ->
                        new Letter(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getBytes(4), rs.getString(5)))
                .list();
    }

    void delivered(List<Letter> letters) {
        jdbc.sql("delete from outbox where id = any(?)")
                .param(letters.stream().map(Letter::id).toArray(Long[]::new))
                .update();
    }

    public long waiting() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }
}
