package dev.vigil.domain.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.scenario.ScenarioFolder;
import dev.vigil.domain.inspection.scenario.ScenarioOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of {@code config/inspections/tests}. */
class ShippedScenariosTest {
    private static final Path CONFIG = Path.of("../config");

    private static List<ScenarioOutcome> outcomes() {
        Problems problems = new Problems();
        InspectionBook book = InspectionBook.read(CONFIG, problems);
        problems.refuseIfAny();
        return ScenarioFolder.run(CONFIG.resolve("inspections/tests"), book);
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioComesOutAsWritten() {
        return outcomes().stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.name(), () -> assertThat(outcome.failures()).isEmpty()));
    }

    @Test
    void thereAreAtLeastForty() {
        assertThat(outcomes()).hasSizeGreaterThanOrEqualTo(40);
    }

    /** One for each rule, and for each lesson that other systems taught about tasks. */
    @Test
    void everyRuleAndEveryLessonIsShown() {
        assertThat(outcomes())
                .extracting(ScenarioOutcome::shows)
                .contains(
                        "twins (lesson 43)",
                        "reopen (lesson 43)",
                        "merge policy (lesson 44)",
                        "un-merge (lesson 44)",
                        "deadline (lesson 45)",
                        "calendar (lesson 45)",
                        "transfer (lesson 45)",
                        "evidence (lesson 46)",
                        "catalogue gate",
                        "merge",
                        "merge window",
                        "late joining",
                        "withdrawal",
                        "remote first",
                        "remote procedure",
                        "technical review",
                        "frequency guard",
                        "cap hit",
                        "draw",
                        "draw of premises",
                        "commitment",
                        "two officers for a remote look",
                        "re-draw",
                        "certificates",
                        "leave",
                        "recusal leaves one officer",
                        "empty pool",
                        "empty visits",
                        "grade changes between plan and execution",
                        "plan",
                        "complaint",
                        "leniency",
                        "rectification verified by the stream",
                        "silence proves nothing",
                        "relapse",
                        "refusal",
                        "consultation",
                        "red-black list",
                        "publication",
                        "ledger",
                        "coverage");
    }
}
