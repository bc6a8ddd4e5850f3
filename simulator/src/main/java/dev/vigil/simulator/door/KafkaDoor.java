package dev.vigil.simulator.door;

import dev.vigil.simulator.message.Message;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to Kafka, keyed by sender, confirmed by all replicas. A message that Kafka will not take is counted. */
public final class KafkaDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaDoor.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong given = new AtomicLong();

    public KafkaDoor(String bootstrapServers) {
        this(new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.CLIENT_ID_CONFIG, "vigil-simulator",
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.LINGER_MS_CONFIG, "5",
                        // a camera must not hold up the sensors when Kafka is away
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, "1000"),
                new StringSerializer(),
                new ByteArraySerializer()));
    }

    KafkaDoor(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void send(Message message) {
        try {
            // the callback tells the outcome, so nobody waits for the future
            Future<RecordMetadata> unused = producer.send(
                    new ProducerRecord<>(message.topic(), message.sender(), message.payload()), (metadata, failure) -> {
                        if (failure == null) {
                            confirmed.incrementAndGet();
                        } else {
                            giveUp(message, failure);
                        }
                    });
        } catch (KafkaException away) {
            giveUp(message, away);
        }
    }

    private void giveUp(Message message, Exception failure) {
        LOG.warn("Kafka did not take an event topic={} given_up={}", message.topic(), given.incrementAndGet(), failure);
    }

    @Override
    public long confirmed() {
        return confirmed.get();
    }

    /** How many Kafka did not take. */
    public long givenUp() {
        return given.get();
    }

    @Override
    public void close() {
        producer.close(FAREWELL);
    }
}
