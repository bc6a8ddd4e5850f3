package dev.vigil.domain.inspection.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearAssumptionsFileTest {
    private final Problems problems = new Problems();

    @TempDir
    Path folder;

    private YearAssumptions read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("year.yaml"), text);
        return YearAssumptionsFile.read(file, "year.yaml", List.of("hotel", "restaurant"), problems);
    }

    @Test
    void theShippedFileSaysWhatTheDefaultsSay() {
        YearAssumptions defaults = YearAssumptions.defaults();
        YearAssumptions shipped = YearAssumptionsFile.read(
                Path.of("../config/inspections/year.yaml"),
                "year.yaml",
                defaults.premises().keySet(),
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(shipped).isEqualTo(defaults);
    }

    @Test
    void aFileSaysOnlyWhatDiffers() throws IOException {
        YearAssumptions read = read("{premises: {hotel: 3}, equipped: 0.9, former_visits: [3]}");

        assertThat(problems.all()).isEmpty();
        assertThat(read.premiseCount()).isEqualTo(3);
        assertThat(read.equipped()).isEqualTo(0.9);
        assertThat(read.formerVisits()).containsExactly(3);
        assertThat(read.jointMinutes()).isEqualTo(30);
    }

    @Test
    void figuresThatCannotBeAreRefusedWithTheirPlaces() throws IOException {
        read(
                """
                premises: {hotle: 3}
                red: 1.5
                joint_minutes: 0
                alerts: {hotel: 0}
                joint_minuts: 3
                """);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.startsWith("year.yaml:1") && problem.contains("did you mean 'hotel'?"))
                .anyMatch(problem -> problem.startsWith("year.yaml:2") && problem.contains("a share from 0 to 1"))
                .anyMatch(problem -> problem.startsWith("year.yaml:3") && problem.contains("at least 1"))
                .anyMatch(problem -> problem.startsWith("year.yaml:4") && problem.contains("more than 0"))
                .anyMatch(problem -> problem.startsWith("year.yaml:5") && problem.contains("joint_minutes"));
    }
}
