package dev.vigil.domain.inspection.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesFileTest {
    private static final long HOUR = 3_600_000L;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private Policies read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("policies.yaml"), text);
        return PoliciesFile.read(file, "policies.yaml", List.of("hotel", "care-home"), problems);
    }

    @Test
    void aScenarioSaysOnlyWhatDiffers() throws IOException {
        Policies policies = read(
                """
                default: {reopen: 5d, due: {red: 1h}}
                scenarios: {hotel: {merge: none, due: {yellow: {within: 2d, days: working}}, settle: {orange: 1m}}}
                """);

        assertThat(problems.all()).isEmpty();
        assertThat(policies.of("hotel").merge()).isEqualTo(MergeBy.NONE);
        assertThat(policies.of("hotel").reopen()).isEqualTo(120 * HOUR);
        assertThat(policies.of("hotel").dueOf(Severity.RED)).isEqualTo(new DueRule(HOUR, false));
        assertThat(policies.of("hotel").dueOf(Severity.YELLOW)).isEqualTo(new DueRule(48 * HOUR, true));
        assertThat(policies.of("hotel").settleFor(Severity.ORANGE)).isEqualTo(60_000);
        assertThat(policies.of("care-home").merge()).isEqualTo(MergeBy.PREMISE);
        assertThat(policies.of("nowhere").dueOf(TaskKind.CLUE).workingDays()).isTrue();
    }

    @Test
    void mistakesAreRefusedAtOnceWithTheirPlaces() throws IOException {
        read(
                """
                default: {merge: premises, due: {red: 0s, purple: 1h}}
                scenarios: {hotle: {}}
                """);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.contains("one of premise, department, none"))
                .anyMatch(problem -> problem.contains("greater than zero"))
                .anyMatch(problem -> problem.contains("did you mean 'hotel'?"))
                .anyMatch(problem -> problem.startsWith("policies.yaml:1:43"));
    }
}
