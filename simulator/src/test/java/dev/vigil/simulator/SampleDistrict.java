package dev.vigil.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.domain.premise.PremisesFolder;
import dev.vigil.domain.premise.Registry;
import dev.vigil.simulator.message.District;
import dev.vigil.simulator.message.DistrictFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** The district that ships with Vigil, for tests: nothing goes wrong in it, or all that the demo's script has. */
public final class SampleDistrict {
    public static final Path CONFIG = Path.of("../config");
    public static final Path DEMO = CONFIG.resolve("simulator/demo.yaml");

    /** A Monday, ten in the morning. */
    public static final long START = Instant.parse("2026-03-02T10:00:00+08:00").toEpochMilli();

    private static final Problems PROBLEMS = new Problems();
    public static final Metrics METRICS = MetricsFile.read(CONFIG.resolve("metrics.yaml"), "metrics.yaml", PROBLEMS);
    public static final Registry REGISTRY = registry();

    private SampleDistrict() {}

    public static District healthy(long seed) {
        return read(null, seed);
    }

    public static District demo(long seed) {
        return read(DEMO, seed);
    }

    public static PlacedDevice device(String id) {
        return REGISTRY.device(id).orElseThrow();
    }

    private static District read(Path script, long seed) {
        Problems problems = new Problems();
        District district = DistrictFolder.read(CONFIG, script, START, seed, problems);
        assertThat(problems.all()).isEmpty();
        return district;
    }

    private static Registry registry() {
        Set<String> scenarios = ScenariosFile.read(CONFIG.resolve("scenarios.yaml"), "scenarios.yaml", PROBLEMS)
                .keySet();
        return Registry.of(PremisesFolder.read(CONFIG.resolve("premises"), "premises", METRICS, scenarios, PROBLEMS));
    }
}
