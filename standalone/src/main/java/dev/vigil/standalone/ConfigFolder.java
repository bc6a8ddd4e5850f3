package dev.vigil.standalone;

import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.PremisesFolder;
import dev.vigil.domain.rollup.RollupFile;
import dev.vigil.formats.Formats;
import dev.vigil.jobs.ingest.FormatRoutes;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all of config/ before anything starts, so that what is wrong is said at once and in one go. */
public final class ConfigFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigFolder.class);

    private ConfigFolder() {}

    /** @throws dev.vigil.domain.config.ConfigurationException with every problem of every file */
    public static FormatRoutes check(Path config) {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(config.resolve("metrics.yaml"), "config/metrics.yaml", problems);
        FormatRoutes routes = FormatRoutes.read(config.resolve("ingest.yaml"), "config/ingest.yaml", problems);
        Formats formats = Formats.load(metrics, config.resolve("mappings"), problems);
        for (FormatRoutes.Route route : routes.routes()) {
            if (formats.find(route.format()).isEmpty()) {
                problems.add(new Problem(
                        "config/ingest.yaml",
                        0,
                        0,
                        "formats",
                        "'" + route.format() + "'",
                        "one of the formats " + String.join(", ", formats.ids())));
            }
        }
        RollupFile.read(config.resolve("rollups.yaml"), "config/rollups.yaml", metrics, problems);
        CatalogueFolder.read(config.resolve("catalogue"), problems);
        RuleFolder.read(config.resolve("rules"), metrics, problems);
        Calendars.read(config.resolve("calendars"), problems);
        Set<String> scenarios = ScenariosFile.read(config.resolve("scenarios.yaml"), "config/scenarios.yaml", problems)
                .keySet();
        Problems warnings = new Problems();
        PremisesFolder.read(config.resolve("premises"), "config/premises", metrics, scenarios, problems, warnings);
        problems.refuseIfAny();
        warnings.all().forEach(ConfigFolder::say);
        return routes;
    }

    /** What works all the same, and is probably a slip: a credit code whose check digit does not fit. */
    private static void say(Problem warning) {
        LOG.warn("{}", warning);
        System.err.println("Please check " + warning);
    }
}
