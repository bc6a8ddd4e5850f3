package dev.vigil.standalone.cli;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.CaseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes invented alerts into the case file at a steady rate. Each says in {@code publishedAt} when it was written. */
final class Pouring {
    /** By which the alerts are known again. */
    static final String PREFIX = "pour-";

    private static final long SECOND = 1_000_000_000L;
    private static final Bilingual TITLE = new Bilingual("压力试验（虚构告警）", "load test (invented alert)");
    private static final Bilingual REASON = new Bilingual("由 vigil pour 写入", "written by vigil pour");

    private Pouring() {}

    /** @return how many were sent and confirmed */
    static int run(String kafka, List<String> premises, Severity severity, int rate, int seconds) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "linger.ms", 0, "acks", "all");
        String run = UUID.randomUUID().toString().substring(0, 8);
        int total = rate * seconds;
        List<Future<RecordMetadata>> sent = new ArrayList<>(total);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(Topics.CASEFILE); // the first look-up of a topic is slow, and not what is measured
            long begin = System.nanoTime();
            for (int i = 0; i < total; i++) {
                long due = begin + i * SECOND / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                String premise = premises.get(i % premises.size());
                byte[] value = Json.bytes(CaseEvent.of(alert(PREFIX + run + "-" + i, premise, severity)));
                sent.add(producer.send(new ProducerRecord<>(Topics.CASEFILE, premise, value)));
            }
            producer.flush();
        }
        return (int) sent.stream().filter(Pouring::confirmed).count();
    }

    private static boolean confirmed(Future<RecordMetadata> sent) {
        try {
            return sent.get().hasOffset();
        } catch (ExecutionException | InterruptedException refused) {
            return false;
        }
    }

    private static Alert alert(String id, String premise, Severity severity) {
        long now = System.currentTimeMillis();
        return new Alert(
                id,
                1,
                "load-test",
                1,
                premise,
                null,
                null,
                null,
                AlertState.OPEN,
                AlertChange.OPENED,
                severity,
                now,
                now,
                null,
                now,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                null,
                1,
                0,
                false,
                TITLE,
                REASON,
                List.of(),
                null);
    }
}
