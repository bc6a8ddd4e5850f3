package dev.vigil.standalone.chaos;

import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;

/** All that WarningJob and InspectionJob ever said, read from the log. */
public final class LogLedger {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Map<Integer, Alert>> alerts = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final Set<String> contradictions = new HashSet<>();

    private LogLedger() {}

    /** Reads to the ends that the topics have now. */
    public static LogLedger read(String kafka) {
        LogLedger ledger = new LogLedger();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : List.of(Topics.CASEFILE, Topics.TASKS)) {
                consumer.partitionsFor(topic)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> said : consumer.poll(POLL)) {
                    // a tick of the clock has no key
                    if (said.key() != null && said.value() != null) {
                        ledger.take(said);
                    }
                }
            }
        }
        return ledger;
    }

    private void take(ConsumerRecord<byte[], byte[]> said) {
        if (said.topic().equals(Topics.TASKS)) {
            Task task = Json.read(said.value(), Task.class);
            tasks.merge(task.id(), task, (a, b) -> b.revision() > a.revision() ? b : a);
            return;
        }
        Alert alert = Json.read(said.value(), CaseEvent.class).alert();
        if (alert != null) {
            Alert before =
                    alerts.computeIfAbsent(alert.id(), any -> new HashMap<>()).putIfAbsent(alert.revision(), alert);
            if (before != null && !Json.text(before).equals(Json.text(alert))) {
                contradictions.add(alert.id() + " revision " + alert.revision() + ": " + differing(before, alert));
            }
        }
    }

    /** The parts that differ, as they were said first and then. */
    private static String differing(Alert before, Alert after) {
        JsonNode first = Json.read(Json.bytes(before), JsonNode.class);
        JsonNode then = Json.read(Json.bytes(after), JsonNode.class);
        return first.propertyNames().stream()
                .filter(name -> !first.get(name).equals(then.get(name)))
                .map(name -> name + " " + first.get(name) + " then " + then.get(name))
                .collect(Collectors.joining("; "));
    }

    /** Ids of the alerts of a rule at a device. */
    public Set<String> alertsOf(String device, String rule) {
        Set<String> found = new HashSet<>();
        alerts.forEach((id, revisions) -> {
            Alert any = revisions.values().iterator().next();
            if (device.equals(any.device()) && rule.equals(any.rule())) {
                found.add(id);
            }
        });
        return found;
    }

    /** Alerts that are not of that rule: nothing else gave cause for one. */
    long alertsOfOtherRules(String rule) {
        return alerts.values().stream()
                .filter(revisions ->
                        !revisions.values().iterator().next().rule().equals(rule))
                .count();
    }

    /** In how many tasks that stand, or were finished, an alert has a place. */
    public long placesOf(String alert) {
        return tasks.values().stream()
                .filter(task -> task.state() != TaskState.CANCELLED)
                .filter(task ->
                        task.parts().stream().anyMatch(part -> part.alert().equals(alert) && !part.withdrawn()))
                .count();
    }

    /** Revisions that were said again, after a restart, and not in the same words. */
    public Set<String> contradictions() {
        return contradictions;
    }

    /** Id → highest revision. */
    public Map<String, Integer> alertRevisions() {
        Map<String, Integer> highest = new HashMap<>();
        alerts.forEach((id, revisions) -> highest.put(
                id, revisions.keySet().stream().max(Integer::compare).orElseThrow()));
        return highest;
    }

    /** Id → highest revision. */
    public Map<String, Integer> taskRevisions() {
        Map<String, Integer> highest = new HashMap<>();
        tasks.forEach((id, task) -> highest.put(id, task.revision()));
        return highest;
    }
}
