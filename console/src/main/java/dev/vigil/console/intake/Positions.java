package dev.vigil.console.intake;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the reading of each partition stands; moved in the transaction that stores what was read. */
public final class Positions {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Positions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Partition to the offset to read next. */
    Map<TopicPartition, Long> all() {
        record Place(TopicPartition partition, long next) {}
        return jdbc
                .sql("select topic, partition, next from position")
                .query((rs, n) -> new Place(new TopicPartition(rs.getString(1), rs.getInt(2)), rs.getLong(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Place::partition, Place::next));
    }

    /**
     * Moves a position that still stands where the reader believes it does.
     *
     * @param from null when nothing of the partition has been read yet
     * @throws PositionMoved when another reader has been there
     */
    void move(TopicPartition partition, Long from, long to) {
        int moved = from == null
                ? jdbc.sql("insert into position (topic, partition, next, read_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(partition.topic(), partition.partition(), to, clock.millis())
                        .update()
                : jdbc.sql("update position set next = ?, read_at = ? where topic = ? and partition = ? and next = ?")
                        .params(to, clock.millis(), partition.topic(), partition.partition(), from)
                        .update();
        if (moved == 0) {
            throw new PositionMoved(partition);
        }
    }
}
