package dev.vigil.console.directory;

import dev.vigil.console.kafka.CompactedTopic;
import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.console.kafka.Sending;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.inspection.BookEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the newest version of the changes into the topic {@code registry}, where InspectionJob reads it. Versions stay there
 * for a while, so that a replay finds the one that held.
 */
public final class BookPublication {
    /** So far ahead that the job has it before it holds, ms. */
    static final long AHEAD = 10_000;

    private static final int KEPT = 50;
    private static final Logger LOG = LoggerFactory.getLogger(BookPublication.class);

    private final KafkaClients kafka;
    private final Producer<String, byte[]> producer;
    private final InspectionShelf shelf;

    public BookPublication(KafkaClients kafka, Producer<String, byte[]> producer, InspectionShelf shelf) {
        this.kafka = kafka;
        this.producer = producer;
        this.shelf = shelf;
    }

    public void publish() throws InterruptedException {
        BookEdits edits = shelf.edits(AHEAD);
        String key = key(edits.version());
        Map<String, byte[]> published = CompactedTopic.read(kafka, Topics.REGISTRY);
        if (edits.version() == 0 || published.containsKey(key)) {
            return;
        }
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(new ProducerRecord<>(Topics.REGISTRY, 0, key, Json.bytes(edits)));
        published.keySet().stream()
                .filter(old -> old.startsWith(BookEdits.KEY))
                .filter(old -> old.compareTo(key(edits.version() - KEPT)) < 0)
                .forEach(old -> records.add(new ProducerRecord<>(Topics.REGISTRY, 0, old, null)));
        Sending.all(producer, records);
        LOG.info("published book of inspections version={}", edits.version());
    }

    private static String key(long version) {
        return String.format("%s%012d", BookEdits.KEY, Math.max(0, version));
    }
}
