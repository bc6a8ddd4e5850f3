package dev.vigil.simulator.fault;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.premise.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a script of faults, for example {@code config/simulator/demo.yaml}. */
public final class ScriptFile {
    private ScriptFile() {}

    /** @param start from which the faults' times count, epoch ms */
    public static Script read(
            Path path, String shownAs, Registry registry, Metrics metrics, long start, Problems problems) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        FaultReader reader = new FaultReader(registry, metrics, problems);
        YamlFile.read(path, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            for (YamlValue value : top.list("faults")) {
                Fault fault = reader.read(value.map(problems));
                if (!ids.add(fault.plan().id())) {
                    problems.add(value, "an id that no other fault has");
                }
                faults.add(fault);
            }
            top.refuseOthers();
        });
        return new Script(start, faults);
    }
}
