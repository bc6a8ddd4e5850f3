package dev.vigil.domain.inspection.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {
    private static final InspectionBook BOOK = InspectionBook.read(Path.of("../config"), new Problems());

    @TempDir
    Path folder;

    private List<ScenarioOutcome> run(String text) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), text);
        return ScenarioFolder.run(folder, BOOK);
    }

    @Test
    void aFailureNamesItsPlaceWhatWasExpectedAndWhatWasFound() throws IOException {
        List<ScenarioOutcome> outcomes = run(
                """
                tests:
                  - name: wrong on purpose
                    officers: none
                    steps: [{at: '2026-03-02 09:00', alert: dust, items: [ECO-DUST-01]}]
                    expect:
                      standing: 2
                      tasks: [{of: dust, severity: red}, {of: gas}]
                """);

        assertThat(outcomes).singleElement().satisfies(outcome -> assertThat(outcome.failures())
                .containsExactly(
                        "one.yaml:6: tasks that stand: expected 2, found 1",
                        "one.yaml:7: severity: expected red, found yellow",
                        "one.yaml:7: no task holds gas"));
    }

    @Test
    void anUnknownVerbIsAProblemAndNotAPass() throws IOException {
        assertThat(run("tests: [{name: x, steps: [{at: '2026-03-02 09:00', explode: dust}]}]"))
                .noneMatch(ScenarioOutcome::passed);
    }

    @Test
    void aScenarioThatTestsNothingDoesNotPass() throws IOException {
        assertThat(run("tests: [{name: x}]")).noneMatch(ScenarioOutcome::passed);
    }
}
