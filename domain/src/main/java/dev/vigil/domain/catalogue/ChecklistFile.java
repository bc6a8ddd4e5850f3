package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code checklists.yaml}: the joint checklist of every scenario, and the item that always stands. */
final class ChecklistFile {
    private ChecklistFile() {}

    static Catalogue read(
            Path folder,
            Map<String, RegulatoryDomain> domains,
            Map<String, Department> departments,
            Map<String, Item> items,
            Problems problems) {
        Map<String, Bilingual> names =
                ScenariosFile.read(folder.resolveSibling("scenarios.yaml"), "scenarios.yaml", problems);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        names.forEach((id, name) -> scenarios.put(id, new Scenario(id, name, List.of(), List.of())));
        Path file = folder.resolve("checklists.yaml");
        String[] fallback = {""};
        YamlFile.read(file, CatalogueFolder.shown(file), problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            fallback[0] = top.text("fallback");
            YamlMap lists = top.get("checklists").map(problems);
            lists.entries().forEach((id, value) -> {
                YamlMap map = value.map(problems);
                References.check(lists, id, List.of(id), names.keySet(), problems);
                Scenario scenario = new Scenario(
                        id, names.getOrDefault(id, Bilingual.of(id)), map.texts("items"), map.texts("defaults"));
                References.check(map, "items", scenario.checklist(), items.keySet(), problems);
                References.check(map, "defaults", scenario.defaults(), items.keySet(), problems);
                map.refuseOthers();
                scenarios.put(id, scenario);
            });
            top.refuseOthers();
        });
        Catalogue catalogue = new Catalogue(domains, departments, items, scenarios, fallback[0]);
        if (!catalogue.mayInspect(fallback[0])) {
            problems.add(new Problem(
                    CatalogueFolder.shown(file), 0, 0, "fallback", "'" + fallback[0] + "'", "a published item"));
        }
        return catalogue;
    }
}
