package dev.vigil.domain.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollupRulesTest {
    private final Problems problems = new Problems();
    private final Metrics metrics = MetricsFile.read(Path.of("../config/metrics.yaml"), "metrics.yaml", problems);

    @Test
    void whatFollowsFromAMetricIsHeldToItsRule() {
        RollupRules rules = RollupRules.standard(Set.of("cod"));
        assertThat(rules.validityOf("cod")).isEqualTo(Validity.SEWAGE);
        assertThat(rules.validityOf("cod_max_hour")).isEqualTo(Validity.SEWAGE);
        assertThat(rules.validityOf("so2")).isEqualTo(Validity.CONTINUOUS);
        assertThat(rules.validityOf("so2_converted")).isEqualTo(Validity.CONTINUOUS);
    }

    @Test
    void theShippedFileHoldsTheNumbersOfTheStandard() {
        RollupRules shipped = RollupFile.read(Path.of("../config/rollups.yaml"), "rollups.yaml", metrics, problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(shipped).isEqualTo(RollupRules.standard(shipped.sewage()));
        assertThat(shipped.validityOf("cod")).isEqualTo(Validity.SEWAGE);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("rollups.yaml"),
                "correct_within: 5m\nvalid_share: 2\nvalid_hours: 25\nsewage: [codd]\nvalid_minute: 45\n");
        RollupFile.read(file, "rollups.yaml", metrics, problems);
        assertThat(problems.all()).hasSize(5);
    }
}
