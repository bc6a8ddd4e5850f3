package dev.vigil.jobs.inspection;

import static dev.vigil.jobs.inspection.Office.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.jobs.clock.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/**
 * Killed between emission and checkpoint, as often as you like, and brought back with the premises interleaved otherwise and
 * the clock looked at at other times: the same revisions come out, and each alert has one place in one task.
 */
class CrashAnywhereTest {
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

        void take(Task task) {
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
            try (Office office = checkpoint == null ? opened() : Office.restored(checkpoint)) {
                int steps = 0;
                while (pending(log, read)) {
                    next(log, read, random, office);
                    steps++;
                    if (random.nextInt(6) == 0) {
                        office.taken().forEach(store::take);
                        checkpoint = office.snapshot();
                        checkpointed = new HashMap<>(read);
                    }
                    if (left > 0 && checkpoint != null && steps > 10 && random.nextInt(8) == 0) {
                        killed = true;
                        break;
                    }
                }
                if (!killed) {
                    office.clock(NOON + 10_000 * MINUTE);
                }
                office.taken().forEach(store::take);
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
    private static void next(Map<String, List<LogRecord>> log, Map<String, Integer> read, Random random, Office office)
            throws Exception {
        List<String> open = PREMISES.stream()
                .filter(premise ->
                        read.getOrDefault(premise, 0) < log.get(premise).size())
                .toList();
        String premise = open.get(random.nextInt(open.size()));
        int at = read.getOrDefault(premise, 0);
        LogRecord record = log.get(premise).get(at);
        office.reads(record);
        read.put(premise, at + 1);
        if (random.nextInt(3) == 0) {
            long earliest = PREMISES.stream()
                    .filter(one -> read.getOrDefault(one, 0) < log.get(one).size())
                    .mapToLong(
                            one -> log.get(one).get(read.getOrDefault(one, 0)).time())
                    .min()
                    .orElse(record.time());
            office.clock(earliest - 1);
        }
    }

    private static Office opened() throws Exception {
        return Office.opened().registry(PREMISES.toArray(String[]::new));
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
                lines.add(Office.line(premise, Json.bytes(event), clock));
                if (random.nextInt(5) == 0) {
                    LogRecord again = lines.get(random.nextInt(lines.size()));
                    lines.add(Office.line(premise, again.value(), clock));
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
        Severity severity = List.of(Severity.values()).get(random.nextInt(4));
        return DustAlert.of(
                "a-" + premise + "-" + number,
                revision,
                "dust",
                premise,
                over ? AlertState.WITHDRAWN : AlertState.OPEN,
                over ? AlertChange.WITHDRAWN : AlertChange.SEVERITY,
                severity,
                at,
                List.of(random.nextBoolean() ? "ECO-DUST-01" : "FIRE-EXIT-01"));
    }
}
