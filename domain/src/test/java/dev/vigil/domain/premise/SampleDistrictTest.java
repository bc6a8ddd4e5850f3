package dev.vigil.domain.premise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleDistrictTest {
    private static final Path CONFIG = Path.of("../config");

    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();
    private final Metrics metrics = MetricsFile.read(CONFIG.resolve("metrics.yaml"), "metrics.yaml", problems);
    private final Set<String> scenarios = ScenariosFile.read(
                    CONFIG.resolve("scenarios.yaml"), "scenarios.yaml", problems)
            .keySet();
    private final List<Premise> premises =
            PremisesFolder.read(CONFIG.resolve("premises"), "config/premises", metrics, scenarios, problems, warnings);

    @Test
    void hasNothingToMendAndNothingToLookAt() {
        assertThat(problems.all()).isEmpty();
        assertThat(warnings.all()).isEmpty();
    }

    @Test
    void coversEveryScenarioEveryGradeAndFiveStreets() {
        assertThat(premises).hasSize(24);
        assertThat(premises).extracting(Premise::scenario).containsAll(scenarios);
        assertThat(premises).extracting(Premise::grade).contains(CreditGrade.values());
        assertThat(premises.stream().map(Premise::street).distinct()).hasSize(5);
    }

    @Test
    void knowsTheDustMonitorsOfTheRealSampleFrames() {
        Registry registry = Registry.of(premises);

        for (String mn : List.of("010000A8900016F000169DC0", "690000D5800028F889221AC0", "010000A00000000000A00654")) {
            PlacedDevice placed = registry.device(mn).orElseThrow();
            assertThat(placed.premise().scenario()).isEqualTo("construction-site");
            assertThat(placed.device().format()).isEqualTo("hj212");
            assertThat(placed.device().metrics()).contains("pm10");
            assertThat(placed.premise().limits())
                    .anySatisfy(limit -> assertThat(limit.metric()).isEqualTo("pm10"));
        }
    }

    @Test
    void holdsEveryLimitInTheUnitOfItsMetric() {
        for (Premise premise : premises) {
            for (Limit limit : premise.limits()) {
                assertThat(limit.unit())
                        .isEqualTo(metrics.find(limit.metric()).orElseThrow().unit());
                assertThat(limit.source().zh()).isNotBlank();
                assertThat(limit.source().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            }
        }
    }
}
