package dev.vigil.console.intake;

import java.time.Clock;
import java.util.List;
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
     * Moves the positions of these partitions, if they still stand where the reader believes they do.
     *
     * @param from without those of which nothing has been read yet
     * @throws PositionMoved when another reader has been there
     */
    void move(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        List<TopicPartition> partitions = List.copyOf(to.keySet());
        // an update looks again at a row that it had to wait for, which an insert with "on conflict do update" does not
        int moved = jdbc.sql(
                        """
                        with step as (
                            select * from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                                as s (topic, partition, seen, next)),
                        moved as (
                            update position p set next = step.next, read_at = ? from step
                            where p.topic = step.topic and p.partition = step.partition and p.next = step.seen
                            returning 1),
                        begun as (
                            insert into position (topic, partition, next, read_at)
                            select topic, partition, next, ? from step where seen is null
                            on conflict do nothing returning 1)
                        select (select count(*) from moved) + (select count(*) from begun)""")
                .params(
                        partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
                        partitions.stream().map(from::get).toArray(Long[]::new),
                        partitions.stream().map(to::get).toArray(Long[]::new),
                        clock.millis(),
                        clock.millis())
                .query(Integer.class)
                .single();
        if (moved < partitions.size()) {
            throw new PositionMoved(partitions);
        }
    }
}
