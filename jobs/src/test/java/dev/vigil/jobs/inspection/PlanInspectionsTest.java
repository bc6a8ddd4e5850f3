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
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.BookFile;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.Settings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Unreadable;
import dev.vigil.jobs.registry.RegistryView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PlanInspectionsTest {
    private static final String PREMISE = "site";
    private static final long NOON = 1_750_000_000_000L;
    private static final long HOUR = 3_600_000L;

    @Test
    void whatComesBeforeTheRegistryWaits() throws Exception {
        try (var harness = harness(null)) {
            harness.processElement(line(alert("a-1", Severity.RED)), NOON);
            assertThat(tasks(harness)).isEmpty();
            complete(harness);
            harness.setProcessingTime(1_000);
            assertThat(tasks(harness)).hasSize(1);
        }
    }

    @Test
    void aSecondAlertJoinsTheTaskAfterARestartToo() throws Exception {
        OperatorSubtaskState snapshot;
        String task;
        try (var harness = harness(null)) {
            complete(harness);
            harness.processElement(line(alert("a-1", Severity.RED)), NOON);
            task = tasks(harness).get(0).id();
            snapshot = harness.snapshot(1, 1);
        }
        try (var restored = harness(snapshot)) {
            restored.processElement(line(alert("a-1", Severity.RED)), NOON);
            assertThat(tasks(restored)).as("a repetition changes nothing").isEmpty();
            restored.processElement(line(alert("a-2", Severity.RED)), NOON);
            assertThat(tasks(restored)).extracting(Task::id).containsOnly(task);
        }
    }

    @Test
    void aChecklistAndAPolicyThatWereChangedAtTheDeskHoldFromItsOwnTimeAlsoAfterARestart() throws Exception {
        Scenario hotel = new Scenario("hotel", Bilingual.of("hotel"), List.of("FIRE-EXIT-01"), List.of("FIRE-EXIT-01"));
        BookEdits edits = new BookEdits(
                1,
                NOON + 10_000,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(hotel),
                Map.of(BookFile.POLICIES.path(), "default: {due: {red: 5h}}"));
        OperatorSubtaskState snapshot;
        try (var harness = harness(null)) {
            complete(harness, hotel("early", "late"));
            harness.processBroadcastElement(
                    new LogRecord(Topics.REGISTRY, BookEdits.KEY + "000000000001", Json.bytes(edits), NOON, null, 0),
                    NOON);
            harness.processElement(unnamed("early", NOON + 9_999), NOON + 9_999);
            assertThat(tasks(harness)).extracting(Task::items).containsExactly(List.of("FIRE-ALARM-01"));
            assertThat(tasks(harness)).extracting(PlanInspectionsTest::time).containsExactly(2 * HOUR);
            snapshot = harness.snapshot(1, 1);
        }
        try (var restored = harness(snapshot)) {
            restored.processElement(unnamed("late", NOON + 10_000), NOON + 10_000);
            assertThat(tasks(restored)).extracting(Task::items).containsExactly(List.of("FIRE-EXIT-01"));
            assertThat(tasks(restored)).extracting(PlanInspectionsTest::time).containsExactly(5 * HOUR);
        }
    }

    @Test
    void aDeadlineGoesByTheBookOfItsOwnTimeAlsoWhenALaterLineBringsItAbout() throws Exception {
        BookEdits edits = new BookEdits(
                1,
                NOON + 1_000,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Map.of(BookFile.POLICIES.path(), "default: {due: {red: 5h}}"));
        try (var harness = harness(null)) {
            complete(harness);
            registered(harness, BookEdits.KEY + "000000000001", edits);
            for (int i = 0; i < 12; i++) {
                harness.processElement(line(alert("a-" + i, Severity.RED)), NOON);
            }
            assertThat(tasks(harness)).as("the task of eleven rests").hasSize(11);

            byte[] repeated = Json.bytes(CaseEvent.of(alert("a-0", Severity.RED)));
            harness.processElement(
                    new LogRecord(Topics.CASEFILE, PREMISE, repeated, NOON + 2_000, null, 0), NOON + 2_000);
            assertThat(tasks(harness))
                    .filteredOn(task -> task.publishedAt() == NOON + 110)
                    .extracting(PlanInspectionsTest::time)
                    .containsExactly(2 * HOUR);
        }
    }

    private static long time(Task task) {
        return task.dueAt() - task.openedAt();
    }

    private static List<Premise> hotel(String... ids) {
        return Stream.of(ids)
                .map(id ->
                        Json.text(Premise.bare(id, List.of())).replace("\"scenario\":\"\"", "\"scenario\":\"hotel\""))
                .map(text -> Json.read(text, Premise.class))
                .toList();
    }

    /** An alert at a premise whose rule names no item. */
    private static LogRecord unnamed(String premise, long at) {
        String text = Json.text(CaseEvent.of(alert("a-" + premise, Severity.RED)))
                .replace("\"premise\":\"" + PREMISE + "\"", "\"premise\":\"" + premise + "\"")
                .replace("[\"ECO-DUST-01\"]", "[]");
        return new LogRecord(Topics.CASEFILE, premise, text.getBytes(StandardCharsets.UTF_8), at, null, 0);
    }

    @Test
    void aLineThatNobodyCanReadBecomesADeadLetter() throws Exception {
        try (var harness = harness(null)) {
            complete(harness);
            harness.processElement(line("not a case event".getBytes(StandardCharsets.UTF_8)), NOON);
            assertThat(harness.getSideOutput(Unreadable.LINES)).hasSize(1);
            harness.processElement(line(alert("a-1", Severity.RED)), NOON);
            assertThat(tasks(harness)).as("and the work goes on").hasSize(1);
        }
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
        complete(harness, List.of(Premise.bare(PREMISE, List.of())));
    }

    private static void complete(
            KeyedBroadcastOperatorTestHarness<String, LogRecord, LogRecord, LogRecord> harness, List<Premise> premises)
            throws Exception {
        for (Premise premise : premises) {
            registered(harness, premise.id(), premise);
        }
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

    private static LogRecord line(Alert alert) {
        return line(Json.bytes(CaseEvent.of(alert)));
    }

    private static LogRecord line(byte[] value) {
        return new LogRecord(Topics.CASEFILE, PREMISE, value, NOON, null, 0);
    }

    private static Alert alert(String id, Severity severity) {
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
                severity,
                NOON - 60_000,
                NOON - 1_000,
                null,
                NOON,
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
