package dev.vigil.console.intake;

import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryKey;
import dev.vigil.domain.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Reads the topics into PostgreSQL. What was read and the position behind it are stored in one
 * transaction, so a crash neither loses a record nor takes it twice.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final List<String> TOPICS = List.of(Topics.CASEFILE, Topics.TASKS, Topics.DEAD_LETTERS);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final long LOOK_FOR_PARTITIONS_AFTER = Duration.ofSeconds(30).toNanos();
    /** Ticks come many times a second and say nothing to us: their positions need no transaction each. */
    private static final long TICKS_WAIT = Duration.ofSeconds(5).toNanos();

    private final Consumer<String, byte[]> consumer;
    private final CaseReader reader;
    private final History history;
    private final Positions positions;
    /** Ahead of what is stored by ticks alone. */
    private final Map<TopicPartition, Long> read = new HashMap<>();

    private Map<TopicPartition, Long> stored = new HashMap<>();
    private boolean lost = true;
    private long assignedAt;
    private long storedAt;

    public Intake(Consumer<String, byte[]> consumer, CaseReader reader, History history, Positions positions) {
        this.consumer = consumer;
        this.reader = reader;
        this.history = history;
        this.positions = positions;
    }

    public void turn() throws InterruptedException {
        try {
            if (lost || System.nanoTime() - assignedAt > LOOK_FOR_PARTITIONS_AFTER) {
                List<TopicPartition> partitions = partitions();
                if (partitions.isEmpty()) {
                    Thread.sleep(PATIENCE.toMillis());
                    return;
                }
                if (lost || !consumer.assignment().equals(Set.copyOf(partitions))) {
                    assign(partitions);
                }
                assignedAt = System.nanoTime();
            }
            ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
            if (!records.isEmpty()) {
                take(records);
            }
        } catch (InterruptException asked) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }

    /** Of all topics; none while one of them is still missing. */
    private List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found.isEmpty()) {
                return List.of();
            }
            found.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        return partitions;
    }

    private void assign(List<TopicPartition> partitions) {
        stored = positions.all();
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long next = stored.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        read.clear();
        lost = false;
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        lost = true; // until the transaction has gone through, the consumer stands ahead of the store
        try {
            takeTogether(records);
        } catch (DataIntegrityViolationException poison) {
            LOG.warn("a record of a batch of {} cannot be stored, taking them one by one", records.count());
            records.forEach(this::takeAlone);
        } catch (PositionMoved other) {
            LOG.info("reading again from the stored positions: {}", other.getMessage());
            return;
        }
        lost = false;
    }

    private void takeTogether(ConsumerRecords<String, byte[]> records) {
        List<Piece> pieces = new ArrayList<>(records.count());
        records.forEach(record -> pieces.add(reader.read(record)));
        records.nextOffsets().forEach((partition, next) -> read.put(partition, next.offset()));
        if (pieces.stream().allMatch(Piece::isTick) && System.nanoTime() - storedAt < TICKS_WAIT) {
            return;
        }
        List<HistoryKey> keys =
                pieces.stream().flatMap(piece -> piece.keys().stream()).toList();
        history.writing(pen -> {
            pen.expect(keys);
            pieces.forEach(piece -> reader.take(piece, pen));
            positions.move(stored, read);
            return null;
        });
        stored.putAll(read);
        read.clear();
        storedAt = System.nanoTime();
    }

    private void takeAlone(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        long next = record.offset() + 1;
        try {
            history.writing(pen -> {
                reader.take(reader.read(record), pen);
                positions.move(stored, Map.of(partition, next));
                return null;
            });
        } catch (DataIntegrityViolationException poison) {
            history.writing(pen -> {
                reader.bury(record, String.valueOf(poison.getMessage()));
                positions.move(stored, Map.of(partition, next));
                return null;
            });
        }
        stored.put(partition, next);
    }
}
