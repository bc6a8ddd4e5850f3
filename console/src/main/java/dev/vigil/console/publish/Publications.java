package dev.vigil.console.publish;

import dev.vigil.console.kafka.KafkaClients;
import dev.vigil.console.kafka.TopicsOnHand;
import dev.vigil.console.work.Signal;
import java.util.List;

/** Publishes what the console is the only writer of, at start and after every change. */
public final class Publications {
    /** Kafka may have lost a topic without telling us. */
    private static final long LOOK_AGAIN_AFTER = 600_000;

    private final KafkaClients kafka;
    private final List<Publication> all;
    private final Signal changed = new Signal();

    public Publications(KafkaClients kafka, List<Publication> all) {
        this.kafka = kafka;
        this.all = List.copyOf(all);
    }

    /** One of them. */
    @FunctionalInterface
    public interface Publication {
        void publish() throws InterruptedException;
    }

    public void changed() {
        changed.raise();
    }

    public void turn() throws InterruptedException {
        TopicsOnHand.ensure(kafka);
        for (Publication publication : all) {
            publication.publish();
        }
        changed.await(LOOK_AGAIN_AFTER);
    }
}
