package dev.vigil.jobs.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

/**
 * Killed between emission and checkpoint, as often as you like, and brought back with the premises interleaved otherwise and
 * the clock looked at at other times: the same revisions come out, and each alert has one place in one task.
 */
class CrashAnywhereTest {
    private static final long NOON = 1_750_000_000_000L;
    private static final long MINUTE = 60_000L;
    private static final List<String> PREMISES = List.of("north", "south", "west");

    @Test
    void theTasksAreThoseOfTheUndisturbedRun() throws Exception {
        int repeated = 0;
        for (int seed = 0; seed < 6; seed++) {
            Map<String, List<LogRecord>> log = log(new Random(seed));
            Store undisturbed = new Store();
            run(log, new Random(1), undisturbed, 0);
            Store disturbed = new Store();
            run(log, new Random(seed + 100L), disturbed, 3);

            assertThat(disturbed.said)
                    .as("seed %d: every revision is the same", seed)
                    .isEqualTo(undisturbed.said);
            repeated += disturbed.repeated;
            eachAlertHasOnePlace(disturbed);
        }
        assertThat(repeated).as("the kills made it say things twice").isGreaterThan(10);
    }

    private static void eachAlertHasOnePlace(Store store) {
        Set<String> placed = new HashSet<>();
        Map<String, Task> latest = new HashMap<>();
        store.said.values().forEach(text -> {
            Task task = Json.read(text, Task.class);
            latest.merge(task.id(), task, (a, b) -> a.revision() > b.revision() ? a : b);
        });
        latest.values().stream().filter(Task::stands).forEach(task -> task.parts().stream()
                .filter(part -> !part.withdrawn())
                .forEach(part -> assertThat(placed.add(part.alert()))
                        .as("%s has one place", part.alert())
                        .isTrue()));
        assertThat(placed).isNotEmpty();
    }

    /** What a store keeps of the topic: every revision once, and how often one was said again. */
    private static final class Store {
        private final Map<String, String> said = new TreeMap<>();
        private int repeated;

        void take(LogRecord line) {
            Task task = Json.read(line.value(), Task.class);
            String text = Json.text(task);
            String before = said.putIfAbsent(task.id() + "#" + task.revision(), text);
            if (before != null) {
                repeated++;
                assertThat(text).as("the same revision says the same").isEqualTo(before);
            }
        }
    }

    private static void run(Map<String, List<LogRecord>> log, Random random, Store store, int kills) throws Exception {
        Map<String, Integer> read = new HashMap<>();
        OperatorSubtaskState checkpoint = null;
        Map<String, Integer> checkpointed = new HashMap<>();
        int left = kills;
        while (true) {
            boolean killed = false;
            try (var harness = harness(checkpoint)) {
                if (checkpoint == null) {
                    complete(harness);
                }
                harness.processBroadcastWatermark(Long.MAX_VALUE - 1);
                int steps = 0;
                while (pending(log, read)) {
                    next(log, read, random, harness);
                    steps++;
                    if (random.nextInt(6) == 0) {
                        drain(harness, store);
                        checkpoint = harness.snapshot(steps, steps);
                        checkpointed = new HashMap<>(read);
                    }
                    if (left > 0 && checkpoint != null && steps > 10 && random.nextInt(8) == 0) {
                        killed = true;
                        break;
                    }
                }
                if (!killed) {
                    harness.processWatermark(NOON + 10_000 * MINUTE);
                }
                drain(harness, store);
            }
            if (!killed) {
                return;
            }
            left--;
            read = new HashMap<>(checkpointed);
        }
    }

    private static boolean pending(Map<String, List<LogRecord>> log, Map<String, Integer> read) {
        return log.entrySet().stream()
                .anyMatch(entry ->
                        read.getOrDefault(entry.getKey(), 0) < entry.getValue().size());
    }

    /** Premises are partitions: each in its order, in any order among them; the clock is behind all that is still to come. */
    private static void next(
            Map<String, List<LogRecord>> log,
            Map<String, Integer> read,
            Random random,
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness)
            throws Exception {
        List<String> open = PREMISES.stream()
                .filter(premise ->
                        read.getOrDefault(premise, 0) < log.get(premise).size())
                .toList();
        String premise = open.get(random.nextInt(open.size()));
        int at = read.getOrDefault(premise, 0);
        LogRecord record = log.get(premise).get(at);
        harness.processElement(record, record.time());
        read.put(premise, at + 1);
        if (random.nextInt(3) == 0) {
            long earliest = PREMISES.stream()
                    .filter(one -> read.getOrDefault(one, 0) < log.get(one).size())
                    .mapToLong(
                            one -> log.get(one).get(read.getOrDefault(one, 0)).time())
                    .min()
                    .orElse(record.time());
            harness.processWatermark(earliest - 1);
        }
    }

    private static void drain(
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness, Store store) {
        harness.extractOutputValues().forEach(store::take);
        harness.getOutput().clear();
    }

    private static KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness(
            OperatorSubtaskState state) throws Exception {
        var harness = new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        new PlanInspections(Settings.ofTheShippedConfiguration()), List.of(RegistryView.STATE)),
                LogRecord::key,
                Types.STRING,
                1,
                1,
                0);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void complete(KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness)
            throws Exception {
        for (String premise : PREMISES) {
            broadcast(harness, premise, Json.bytes(Premise.bare(premise, List.of())));
        }
        broadcast(harness, RegistryView.COMPLETE, Json.bytes(Map.of()));
    }

    private static void broadcast(
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness,
            String key,
            byte[] value)
            throws Exception {
        harness.processBroadcastElement(new LogRecord(Topics.REGISTRY, key, value, NOON, null, 0), NOON);
    }

    private static Map<String, List<LogRecord>> log(Random random) {
        Map<String, List<LogRecord>> log = new HashMap<>();
        for (String premise : PREMISES) {
            List<LogRecord> lines = new ArrayList<>();
            long clock = NOON;
            int alerts = 0;
            for (int i = 0; i < 14; i++) {
                clock += (1 + random.nextInt(90)) * MINUTE;
                CaseEvent event = alerts == 0 || random.nextInt(3) > 0
                        ? CaseEvent.of(alert(premise, random.nextInt(++alerts), i + 1, random, clock))
                        : CaseEvent.of(
                                action(premise, "a-" + premise + "-" + random.nextInt(alerts), i, random, clock));
                lines.add(new LogRecord(Topics.CASEFILE, premise, Json.bytes(event), clock, null, 0));
                if (random.nextInt(5) == 0) {
                    LogRecord again = lines.get(random.nextInt(lines.size()));
                    lines.add(new LogRecord(Topics.CASEFILE, premise, again.value(), clock, null, 0));
                }
            }
            log.put(premise, lines);
        }
        return log;
    }

    private static Action action(String premise, String alert, int number, Random random, long at) {
        ActionKind kind = List.of(ActionKind.CLOSE, ActionKind.PLAN, ActionKind.COMPLAINT, ActionKind.TRANSFER)
                .get(random.nextInt(4));
        return new Action(
                "x-" + premise + "-" + number,
                kind,
                premise,
                alert,
                null,
                "officer",
                at,
                null,
                Map.of("items", "FIRE-EXIT-01", "about", "enterprise", "disposition", "false", "kind", "planned"));
    }

    private static Alert alert(String premise, int number, int revision, Random random, long at) {
        boolean over = revision > 1 && random.nextInt(4) == 0;
        return new Alert(
                "a-" + premise + "-" + number,
                revision,
                "dust",
                1,
                premise,
                "meter",
                null,
                "pm10",
                over ? AlertState.WITHDRAWN : AlertState.OPEN,
                over ? AlertChange.WITHDRAWN : AlertChange.SEVERITY,
                List.of(Severity.values()).get(random.nextInt(4)),
                at - MINUTE,
                at - 1_000,
                null,
                at,
                200,
                150,
                200,
                "µg/m³",
                1,
                1,
                false,
                Bilingual.of("dust"),
                Bilingual.of("dust over the limit"),
                List.of(random.nextBoolean() ? "ECO-DUST-01" : "FIRE-EXIT-01"),
                null);
    }
}
