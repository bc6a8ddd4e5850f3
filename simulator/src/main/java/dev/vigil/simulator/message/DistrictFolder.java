package dev.vigil.simulator.message;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.PremisesFolder;
import dev.vigil.domain.premise.Registry;
import dev.vigil.simulator.curve.Curves;
import dev.vigil.simulator.curve.CurvesFile;
import dev.vigil.simulator.fault.Script;
import dev.vigil.simulator.fault.ScriptFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a district from a configuration folder: metrics, scenarios, premises, curves and a script. */
public final class DistrictFolder {
    private DistrictFolder() {}

    /**
     * @param config the folder with {@code metrics.yaml}, {@code premises} and {@code simulator}
     * @param script a file of faults; null for a district in which nothing goes wrong
     * @param scriptStart from which the faults' times count, epoch ms
     */
    public static District read(Path config, @Nullable Path script, long scriptStart, long seed, Problems problems) {
        Metrics metrics = MetricsFile.read(config.resolve("metrics.yaml"), "metrics.yaml", problems);
        Set<String> scenarios = ScenariosFile.read(config.resolve("scenarios.yaml"), "scenarios.yaml", problems)
                .keySet();
        List<Premise> premises =
                PremisesFolder.read(config.resolve("premises"), "premises", metrics, scenarios, problems);
        Curves curves = CurvesFile.read(
                config.resolve("simulator").resolve("curves.yaml"), "simulator/curves.yaml", metrics, problems);
        Script faults = script == null
                ? Script.empty()
                : ScriptFile.read(script, script.toString(), Registry.of(premises), metrics, scriptStart, problems);
        return new District(premises, metrics, curves, faults, seed);
    }
}
