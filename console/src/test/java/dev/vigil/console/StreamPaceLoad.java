package dev.vigil.console;

import static dev.vigil.console.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * How long an alert needs from the topic to the live stream, at a hundred a second, with the console, Kafka and
 * PostgreSQL on one machine. Not in the gate, for it measures: {@code ./mvnw -pl console verify -Dit.test=StreamPaceLoad -Dtests.jvm=}.
 */
class StreamPaceLoad {
    private static final int RATE = 100;
    private static final int ALERTS = 2_000;

    @Test
    void aHundredAlertsASecondComeThrough() throws IOException {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        List<Long> ages = Collections.synchronizedList(new ArrayList<>());
        try (Console console = Console.start(Servers.settings());
                EventReader wall = new EventReader(console, "", null, event -> {
                    Long written = sent.remove(event.data().path("id").asString(""));
                    if (written != null) {
                        ages.add((System.nanoTime() - written) / 1_000_000);
                    }
                })) {
            eventually(() -> wall.named("hello"), hello -> !hello.isEmpty());
            pour(sent);
            long seen = -1;
            while (ages.size() < ALERTS && ages.size() != seen) {
                seen = ages.size();
                LockSupport.parkNanos(5_000_000_000L);
            }
        }
        List<Long> sorted = new ArrayList<>(ages);
        Collections.sort(sorted);
        System.out.printf(
                "%d alerts at %d/s, ms from topic to stream: p50 %d, p95 %d, p99 %d, max %d%n",
                sorted.size(),
                RATE,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
        assertThat(sorted).hasSize(ALERTS);
    }

    private static void pour(Map<String, Long> sent) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Servers.kafka(), "linger.ms", 0);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            long begin = System.nanoTime();
            for (int i = 0; i < ALERTS; i++) {
                long due = begin + i * 1_000_000_000L / RATE;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Alert alert = Cases.opened("pace-" + i);
                sent.put(alert.id(), System.nanoTime());
                var unused = producer.send(
                        new ProducerRecord<>(Topics.CASEFILE, alert.premise(), Json.bytes(CaseEvent.of(alert))));
            }
        }
    }
}
