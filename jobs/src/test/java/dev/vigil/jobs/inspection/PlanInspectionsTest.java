package dev.vigil.jobs.inspection;

import static dev.vigil.jobs.inspection.Office.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.casefile.CaseEvent;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.inspection.BookEdits;
import dev.vigil.domain.inspection.BookFile;
import dev.vigil.domain.inspection.Task;
import dev.vigil.domain.premise.Premise;
import dev.vigil.jobs.clock.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class PlanInspectionsTest {
    private static final String PREMISE = "site";
    private static final long HOUR = 3_600_000L;

    @Test
    void whatComesBeforeTheRegistryWaits() throws Exception {
        try (Office office = Office.opened()) {
            office.hears(red("a-1"));
            assertThat(office.tasks()).isEmpty();
            office.registry(PREMISE).later();
            assertThat(office.tasks()).hasSize(1);
        }
    }

    @Test
    void aSecondAlertJoinsTheTaskAfterARestartToo() throws Exception {
        OperatorSubtaskState snapshot;
        String task;
        try (Office office = Office.opened().registry(PREMISE)) {
            office.hears(red("a-1"));
            task = office.tasks().get(0).id();
            snapshot = office.snapshot();
        }
        try (Office restored = Office.restored(snapshot)) {
            restored.hears(red("a-1"));
            assertThat(restored.tasks()).as("a repetition changes nothing").isEmpty();
            restored.hears(red("a-2"));
            assertThat(restored.tasks()).extracting(Task::id).containsOnly(task);
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
        try (Office office = Office.opened().registry(hotel("early", "late"))) {
            office.registered(BookEdits.KEY + "000000000001", edits);
            office.reads(unnamed("early", NOON + 9_999));
            assertThat(office.tasks()).extracting(Task::items).containsExactly(List.of("FIRE-ALARM-01"));
            assertThat(office.tasks()).extracting(PlanInspectionsTest::time).containsExactly(2 * HOUR);
            snapshot = office.snapshot();
        }
        try (Office restored = Office.restored(snapshot)) {
            restored.reads(unnamed("late", NOON + 10_000));
            assertThat(restored.tasks()).extracting(Task::items).containsExactly(List.of("FIRE-EXIT-01"));
            assertThat(restored.tasks()).extracting(PlanInspectionsTest::time).containsExactly(5 * HOUR);
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
        try (Office office = Office.opened().registry(PREMISE)) {
            office.registered(BookEdits.KEY + "000000000001", edits);
            for (int i = 0; i < 12; i++) {
                office.hears(red("a-" + i));
            }
            assertThat(office.tasks()).as("the task of eleven rests").hasSize(11);

            office.hears(red("a-0"), NOON + 2_000);
            assertThat(office.tasks())
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
        String text = Json.text(CaseEvent.of(red("a-" + premise)))
                .replace("\"premise\":\"" + PREMISE + "\"", "\"premise\":\"" + premise + "\"")
                .replace("[\"ECO-DUST-01\"]", "[]");
        return Office.line(premise, text.getBytes(StandardCharsets.UTF_8), at);
    }

    @Test
    void aLineThatNobodyCanReadBecomesADeadLetter() throws Exception {
        try (Office office = Office.opened().registry(PREMISE)) {
            office.reads(Office.line(PREMISE, "not a case event".getBytes(StandardCharsets.UTF_8), NOON));
            assertThat(office.unreadable()).isEqualTo(1);
            office.hears(red("a-1"));
            assertThat(office.tasks()).as("and the work goes on").hasSize(1);
        }
    }

    private static Alert red(String id) {
        return DustAlert.opened(id, PREMISE, Severity.RED, NOON);
    }
}
