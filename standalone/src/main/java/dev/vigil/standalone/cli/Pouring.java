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

/**
 * Writes invented alerts into the case file at a steady rate, and takes them back. Each says in {@code publishedAt}
 * when it was written.
 */
final class Pouring implements AutoCloseable {
    /** By which the alerts are known again. */
    static final String PREFIX = "pour-";

    private static final long SECOND = 1_000_000_000L;
    private static final Bilingual TITLE = new Bilingual("压力试验（虚构告警）", "load test (invented alert)");
    private static final Bilingual REASON = new Bilingual("由 vigil pour 写入", "written by vigil pour");

    private final String run = PREFIX + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final KafkaProducer<String, byte[]> producer;
    private final List<String> premises;
    private final Severity severity;
    /** When each alert was opened, epoch ms, in the order in which they were written. */
    private final List<Long> opened = new ArrayList<>();

    Pouring(String kafka, List<String> premises, Severity severity) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.premises = premises;
        this.severity = severity;
    }

    /** @return how many were sent and confirmed */
    int run(int rate, int seconds) {
        int total = rate * seconds;
        List<Future<RecordMetadata>> sent = new ArrayList<>(total);
        producer.partitionsFor(Topics.CASEFILE); // the first look-up of a topic is slow, and not what is measured
        long begin = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = begin + i * SECOND / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            opened.add(System.currentTimeMillis());
            sent.add(send(alert(i, 1, AlertState.OPEN, AlertChange.OPENED)));
        }
        producer.flush();
        return (int) sent.stream().filter(Pouring::confirmed).count();
    }

    /** Withdraws all of them, so that they stand on no wall any more. */
    void takeBack() {
        for (int i = 0; i < opened.size(); i++) {
            var unused = send(alert(i, 2, AlertState.WITHDRAWN, AlertChange.WITHDRAWN));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private Future<RecordMetadata> send(Alert alert) {
        return producer.send(new ProducerRecord<>(Topics.CASEFILE, alert.premise(), Json.bytes(CaseEvent.of(alert))));
    }

    private static boolean confirmed(Future<RecordMetadata> sent) {
        try {
            return sent.get().hasOffset();
        } catch (ExecutionException | InterruptedException refused) {
            return false;
        }
    }

    private Alert alert(int i, int revision, AlertState state, AlertChange change) {
        long at = opened.get(i);
        return new Alert(
                run + i,
                revision,
                "load-test",
                1,
                premises.get(i % premises.size()),
                null,
                null,
                null,
                state,
                change,
                severity,
                at,
                at,
                null,
                revision == 1 ? at : System.currentTimeMillis(),
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
