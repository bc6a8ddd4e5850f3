package dev.vigil.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    Path folder;

    /** One premise of each scenario. */
    private Path small() throws IOException {
        String shipped = Files.readString(Path.of("../config/inspections/year.yaml"));
        int premises = shipped.indexOf("premises:");
        int alerts = shipped.indexOf("# alerts of yellow");
        String few = shipped.substring(premises, alerts).replaceAll(": \\d+", ": 1");
        return Files.writeString(
                folder.resolve("year.yaml"), shipped.substring(0, premises) + few + shipped.substring(alerts));
    }

    private static CommandRun year(Path assumptions) {
        return CommandRun.of("simulate", "year", "--config", "../config", "--assumptions", assumptions.toString());
    }

    @Test
    void theReportSaysWhatItAssumesAndWhatWasSaved() throws IOException {
        CommandRun run = year(small());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("What it assumes", "11 premises", "remote", "chi-square", "By department")
                .doesNotContain("NaN");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theSameFigureComesOutAgain() throws IOException {
        assertThat(year(small())).isEqualTo(year(small()));
    }

    @Test
    void assumptionsThatCannotHoldAreRefusedAllAtOnce() throws IOException {
        Path file = small();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("together: 0.3", "together: 3")
                        .replace("equipped: 0.7", "equiped: 0.7")
                        .replace("  hotel: 1", "  castle: 1"));
        CommandRun run = year(file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("year.yaml:", "together", "equiped", "castle", "nothing was started")
                .doesNotContain("Exception");
        assertThat(CommandRun.of("simulate", "decade").exit()).as("wrong usage").isEqualTo(2);
    }
}
