package dev.vigil.console.district;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.catalogue.MetricsFile;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.ConfigurationException;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.inspection.InspectionBook;
import dev.vigil.domain.inspection.calendar.DayEdit;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.PremisesFolder;
import dev.vigil.rules.EngineOptions;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.calendar.Calendars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the config folder says about the district. */
public record District(
        Metrics metrics,
        Map<String, Bilingual> scenarios,
        List<Premise> premises,
        RuleBook rules,
        Calendars calendars,
        EngineOptions judging,
        InspectionBook inspections) {
    /** @throws ConfigurationException with every problem of every file at once */
    public static District read(Path config) {
        Problems problems = new Problems();
        Metrics metrics = MetricsFile.read(config.resolve("metrics.yaml"), "metrics.yaml", problems);
        Map<String, Bilingual> scenarios =
                ScenariosFile.read(config.resolve("scenarios.yaml"), "scenarios.yaml", problems);
        List<Premise> premises =
                PremisesFolder.read(config.resolve("premises"), "premises", metrics, scenarios.keySet(), problems);
        RuleBook rules = rules(config.resolve("rules"), metrics, problems);
        Calendars calendars = Calendars.read(config.resolve("calendars"), problems);
        EngineOptions judging = EngineOptions.read(config, metrics, problems);
        InspectionBook inspections = InspectionBook.read(config, problems);
        problems.refuseIfAny();
        return new District(metrics, scenarios, premises, rules, calendars, judging, inspections);
    }

    /** With what the desk has said of days. */
    public District with(List<DayEdit> days) {
        return new District(metrics, scenarios, premises, rules, calendars.with(days), judging, inspections);
    }

    private static RuleBook rules(Path folder, Metrics metrics, Problems problems) {
        return Files.isDirectory(folder) ? RuleFolder.read(folder, metrics, problems) : new RuleBook(1, 0, List.of());
    }
}
