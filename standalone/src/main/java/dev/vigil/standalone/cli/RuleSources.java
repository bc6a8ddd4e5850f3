package dev.vigil.standalone.cli;

import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.PremisesFolder;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.KnownCodes;
import dev.vigil.rules.calendar.Calendars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What rules are read against: metrics, calendars, premises. */
final class RuleSources {
    @Option(names = "--config", paramLabel = "DIR", description = "Folder with metrics and calendars. Default: config/")
    private @Nullable Path config;

    private Path config() {
        return config == null ? Home.config() : config;
    }

    Path rules(@Nullable Path folder) {
        return folder == null ? config().resolve("rules") : folder;
    }

    Metrics metrics(Problems problems) {
        return MetricsFile.read(config().resolve("metrics.yaml"), "config/metrics.yaml", problems);
    }

    /** What rules may name; anything in a folder without a catalogue. */
    KnownCodes codes(Problems problems) {
        Path catalogue = config().resolve("catalogue");
        return Files.isDirectory(catalogue)
                ? KnownCodes.of(CatalogueFolder.read(catalogue, problems), metrics(problems))
                : KnownCodes.ANY;
    }

    Calendars calendars(Problems problems) {
        return Calendars.read(config().resolve("calendars"), problems);
    }

    EngineOptions judging(Problems problems) {
        return EngineOptions.read(config(), metrics(problems), problems);
    }

    /** None when no registry is given: they are then taken from the observations. */
    List<Premise> premises(@Nullable Path registry, Problems problems) {
        if (registry == null) {
            return List.of();
        }
        Path scenarios = config().resolve("scenarios.yaml");
        return PremisesFolder.read(
                registry,
                registry.toString(),
                metrics(problems),
                ScenariosFile.read(scenarios, "config/scenarios.yaml", problems).keySet(),
                problems);
    }
}
