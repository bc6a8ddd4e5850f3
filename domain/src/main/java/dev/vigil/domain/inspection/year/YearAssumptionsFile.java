package dev.vigil.domain.inspection.year;

import dev.vigil.domain.catalogue.References;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the assumptions of a simulated year; what the file does not say stands as in the defaults. */
public final class YearAssumptionsFile {
    private final YamlMap map;
    private final Problems problems;
    private final YearAssumptions otherwise = YearAssumptions.defaults();

    private YearAssumptionsFile(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** @param scenarios the codes that premises may have */
    public static YearAssumptions read(Path file, String shownAs, Collection<String> scenarios, Problems problems) {
        return YamlFile.read(file, shownAs, problems)
                .map(root -> new YearAssumptionsFile(root.map(problems), problems).assumptions(scenarios))
                .orElse(YearAssumptions.defaults());
    }

    private YearAssumptions assumptions(Collection<String> scenarios) {
        YearAssumptions read = new YearAssumptions(
                map.wholeNumber("seed", (int) otherwise.seed()),
                byScenario("premises", scenarios, value -> value.wholeNumber(problems), otherwise.premises()),
                byScenario("alerts", scenarios, value -> positive(value), otherwise.alerts()),
                share("together", otherwise.together()),
                share("orange", otherwise.orange()),
                share("red", otherwise.red()),
                share("withdrawn", otherwise.withdrawn()),
                share("dismissed", otherwise.dismissed()),
                share("further_item", otherwise.furtherItem()),
                share("equipped", otherwise.equipped()),
                share("calibrated", otherwise.calibrated()),
                atLeast("outages", 0.01, otherwise.outages()),
                atLeast("outage_hours", 0.01, otherwise.outageHours()),
                share("go_on_site", otherwise.goOnSite()),
                share("found", otherwise.found()),
                share("starts_after", otherwise.startsAfter()),
                (int) atLeast("draws_per_year", 0, otherwise.drawsPerYear()),
                (int) atLeast("single_minutes", 1, otherwise.singleMinutes()),
                (int) atLeast("joint_minutes", 1, otherwise.jointMinutes()),
                (int) atLeast("remote_minutes", 1, otherwise.remoteMinutes()),
                formerVisits());
        map.refuseOthers();
        return read;
    }

    private <T> Map<String, T> byScenario(
            String key, Collection<String> scenarios, Function<YamlValue, T> read, Map<String, T> instead) {
        if (!map.has(key)) {
            return instead;
        }
        Map<String, T> result = new LinkedHashMap<>();
        YamlMap section = map.get(key).map(problems);
        section.entries().forEach((scenario, value) -> {
            References.check(section, scenario, List.of(scenario), scenarios, problems);
            result.put(scenario, read.apply(value));
        });
        return result;
    }

    private List<Integer> formerVisits() {
        return map.has("former_visits")
                ? map.list("former_visits").stream()
                        .map(value -> value.wholeNumber(problems))
                        .toList()
                : otherwise.formerVisits();
    }

    private double share(String key, double instead) {
        double share = map.number(key, instead);
        if (share < 0 || share > 1) {
            problems.add(map.get(key), "a share from 0 to 1");
            return instead;
        }
        return share;
    }

    private double atLeast(String key, double least, double instead) {
        double value = map.number(key, instead);
        if (value < least) {
            problems.add(map.get(key), "at least " + least);
            return instead;
        }
        return value;
    }

    private double positive(YamlValue value) {
        double number = value.number(problems);
        if (number <= 0) {
            problems.add(value, "more than 0");
            return 1;
        }
        return number;
    }
}
