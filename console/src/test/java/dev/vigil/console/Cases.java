package dev.vigil.console;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.alert.WrittenEvidence;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Method;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskBasis;
import dev.vigil.domain.inspection.TaskKind;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.inspection.TaskState;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the jobs: makes alerts and tasks, and sends them to their topics. */
final class Cases {
    /** 2026-09-01T08:00:00+08:00 */
    static final long EIGHT = 1_788_220_800_000L;

    static final String SITE = "site-guanlan";
    static final String DEVICE = "guanlan-dust-1";

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka()), new StringSerializer(), new ByteArraySerializer());

    private Cases() {}

    static Alert opened(String id) {
        return alert(id, 1, SITE, AlertState.OPEN, AlertChange.OPENED, Severity.YELLOW, EIGHT);
    }

    static Alert alert(
            String id,
            int revision,
            String premise,
            AlertState state,
            AlertChange change,
            Severity severity,
            long openedAt) {
        return alert(id, revision, "dust-pm10", premise, state, change, severity, openedAt, false);
    }

    /** What a rule says of the site, in the shadow or in force. */
    static Alert said(String id, String rule, boolean shadow, Severity severity, long openedAt) {
        return alert(id, 1, rule, SITE, AlertState.OPEN, AlertChange.OPENED, severity, openedAt, shadow);
    }

    private static Alert alert(
            String id,
            int revision,
            String rule,
            String premise,
            AlertState state,
            AlertChange change,
            Severity severity,
            long openedAt,
            boolean shadow) {
        return new Alert(
                id,
                revision,
                rule,
                3,
                premise,
                DEVICE,
                null,
                "pm10",
                state,
                change,
                severity,
                openedAt - 600_000,
                openedAt,
                state == AlertState.OPEN ? null : Long.valueOf(openedAt + 60_000),
                openedAt + 1_000 + revision,
                190.5,
                150,
                Double.NaN,
                "µg/m³",
                1,
                2,
                shadow,
                new Bilingual("扬尘超标", "dust over the limit"),
                new Bilingual("PM10 190.5", "PM10 190.5"),
                List.of("ECO-DUST-01"),
                evidence(openedAt));
    }

    private static Evidence evidence(long at) {
        Observation sample = Observation.of(DEVICE, "pm10", at - 1_000, 190.5, Quality.NORMAL)
                .placed(SITE, DEVICE);
        return new WrittenEvidence(
                at - 600_000, List.of(ObservationBytes.write(sample)), "id: dust-pm10", "{}", List.of(), List.of());
    }

    static Task proposed(String id, int revision, TaskState state, String... alerts) {
        List<TaskPart> parts = List.of(alerts).stream()
                .map(alert -> new TaskPart(
                        alert,
                        "dust-pm10",
                        new Bilingual("扬尘超标", "dust over the limit"),
                        Severity.YELLOW,
                        List.of("ECO-DUST-01"),
                        List.of("ECO"),
                        EIGHT + 3_600_000,
                        EIGHT + 5_000,
                        false,
                        Bilingual.of(""),
                        TaskKind.INSTANT))
                .toList();
        return new Task(
                id,
                revision,
                SITE,
                state,
                TaskKind.INSTANT,
                Severity.YELLOW,
                EIGHT + 5_000,
                EIGHT + 3_600_000,
                EIGHT + 5_000 + revision,
                Method.REMOTE,
                Bilingual.of("live sensor"),
                parts,
                List.of("ECO-DUST-01"),
                List.of("ECO"),
                List.of(),
                Bilingual.of("new"),
                TaskBasis.none());
    }

    static void publish(Alert alert) {
        send(Topics.CASEFILE, alert.premise(), Json.bytes(CaseEvent.of(alert)));
    }

    static void publish(Task task) {
        send(Topics.TASKS, task.premise(), Json.bytes(task));
    }

    /** @return where it lies */
    static RecordMetadata send(String topic, String key, byte[] value) {
        try {
            return PRODUCER.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
