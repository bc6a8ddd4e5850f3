package dev.vigil.console.outbox;

import dev.vigil.console.kafka.Sending;
import dev.vigil.console.outbox.Outbox.Letter;
import dev.vigil.console.work.Signal;
import dev.vigil.domain.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Carries the letters of the outbox to Kafka in their order, at least once: a crash between sending and
 * taking them out sends them again, under the same ids.
 */
public final class OutboxRelay {
    private static final int BATCH = 200;
    private static final long LOOK_AGAIN_AFTER = 1_000;

    private final Outbox outbox;
    private final Producer<String, byte[]> producer;
    private final Signal signal;

    public OutboxRelay(Outbox outbox, Producer<String, byte[]> producer, Signal signal) {
        this.outbox = outbox;
        this.producer = producer;
        this.signal = signal;
    }

    public void turn() throws InterruptedException {
        List<Letter> letters = outbox.oldest(BATCH);
        if (letters.isEmpty()) {
            signal.await(LOOK_AGAIN_AFTER);
            return;
        }
        Sending.all(producer, letters.stream().map(OutboxRelay::record).toList());
        outbox.delivered(letters);
    }

    private static ProducerRecord<String, byte[]> record(Letter letter) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(letter.topic(), letter.key(), letter.value());
        String door = letter.door();
        if (door != null) {
            record.headers().add(Topics.RESUBMITTED_DOOR, door.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
