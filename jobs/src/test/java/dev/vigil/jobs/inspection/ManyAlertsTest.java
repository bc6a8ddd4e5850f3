package dev.vigil.jobs.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.Topics;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.inspection.TaskPart;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.registry.RegistryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Hundreds of red alerts at one premise within seconds: one task, published as seldom as its size asks for. */
class ManyAlertsTest {
    private static final String PREMISE = "site";
    private static final long NOON = 1_750_000_000_000L;
    private static final long APART = 10;
    private static final int ALERTS = 500;
    private static final long TICK = 200;

    @Test
    void whatIsPublishedGrowsWithTheAlertsAndNotWithTheirSquare() throws Exception {
        List<Task> published = undisturbed();

        long parts = published.stream().mapToLong(task -> task.parts().size()).sum();
        long bytes =
                published.stream().mapToLong(task -> Json.bytes(task).length).sum();
        System.out.printf(
                "%d alerts at one premise: %d revisions of its task, %d parts, %d bytes%n",
                ALERTS, published.size(), parts, bytes);
        assertThat(parts).isLessThan(4 * ALERTS);
        assertThat(published.get(0).publishedAt())
                .as("the first is there at once")
                .isEqualTo(NOON);
        assertThat(published).extracting(Task::id).containsOnly(published.get(0).id());
        assertThat(last(published).parts())
                .as("none is missing in the end")
                .extracting(TaskPart::alert)
                .containsExactlyElementsOf(
                        IntStream.range(0, ALERTS).mapToObj(ManyAlertsTest::id).toList());
        assertThat(last(published).publishedAt())
                .as("nor is it late: no revision is longer away than the one before it is large")
                .isLessThan(NOON + 2 * ALERTS * APART);
    }

    @Test
    void killedWhileAlertsAreGatheredItSaysTheSameRevisions() throws Exception {
        List<Task> undisturbed = undisturbed();
        for (int at : new int[] {15, 203, 419}) {
            List<Task> said = new ArrayList<>();
            OperatorSubtaskState checkpoint;
            try (var harness = harness(null)) {
                complete(harness);
                run(harness, 0, at, TICK);
                said.addAll(tasks(harness));
                checkpoint = harness.snapshot(1, 1);
            }
            try (var restored = harness(checkpoint)) {
                run(restored, at, ALERTS, 37 * TICK); // the clock is looked at more seldom
                restored.processWatermark(NOON + 2 * ALERTS * APART);
                said.addAll(tasks(restored));
            }
            assertThat(said).as("killed after %d alerts", at).isEqualTo(undisturbed);
        }
    }

    private static List<Task> undisturbed() throws Exception {
        try (var harness = harness(null)) {
            complete(harness);
            run(harness, 0, ALERTS, TICK);
            harness.processWatermark(NOON + 2 * ALERTS * APART);
            return tasks(harness);
        }
    }

    private static void run(
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness,
            int from,
            int to,
            long tick)
            throws Exception {
        long ticked = NOON;
        for (int i = from; i < to; i++) {
            long at = NOON + i * APART;
            if (at - ticked >= tick) {
                ticked = at;
                harness.processWatermark(at - 1);
            }
            harness.processElement(
                    new LogRecord(Topics.CASEFILE, PREMISE, Json.bytes(CaseEvent.of(red(id(i), at))), at, null, 0), at);
        }
    }

    private static String id(int number) {
        return "a-%03d".formatted(number);
    }

    private static Task last(List<Task> tasks) {
        return tasks.get(tasks.size() - 1);
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
        harness.processBroadcastWatermark(Long.MAX_VALUE - 1);
        return harness;
    }

    private static void complete(KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness)
            throws Exception {
        registered(harness, PREMISE, Premise.bare(PREMISE, List.of()));
        registered(harness, RegistryView.COMPLETE, Map.of());
    }

    private static void registered(
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness, String key, Object what)
            throws Exception {
        harness.processBroadcastElement(new LogRecord(Topics.REGISTRY, key, Json.bytes(what), NOON, null, 0), NOON);
    }

    private static List<Task> tasks(
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness) {
        return harness.extractOutputValues().stream()
                .map(line -> Json.read(line.value(), Task.class))
                .toList();
    }

    private static Alert red(String id, long at) {
        return new Alert(
                id,
                1,
                "dust-" + id,
                1,
                PREMISE,
                "meter",
                null,
                "pm10",
                AlertState.OPEN,
                AlertChange.OPENED,
                Severity.RED,
                at - 60_000,
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
                List.of("ECO-DUST-01"),
                null);
    }
}
