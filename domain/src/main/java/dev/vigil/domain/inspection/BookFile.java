package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.CatalogueFolder;
import dev.vigil.domain.catalogue.Department;
import dev.vigil.domain.catalogue.RegulatoryDomain;
import dev.vigil.domain.catalogue.Scenario;
import dev.vigil.domain.catalogue.ScenariosFile;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.inspection.policy.PoliciesFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the config folder that can be edited whole at the desk, and how its text makes another book of one. The codes that
 * stand stay, whatever a text says: tasks, officers, accounts, rules and premises name them. In the order in which the
 * files name each other.
 */
public enum BookFile {
    DOMAINS("catalogue/domains.yaml") {
        @Override
        InspectionBook read(YamlValue root, InspectionBook book, Problems problems) {
            Catalogue now = book.catalogue();
            Map<String, RegulatoryDomain> domains = CatalogueFolder.domains(root, problems);
            stay(now.domains().keySet(), domains.keySet(), problems);
            return book.by(new Catalogue(domains, now.departments(), now.items(), now.scenarios(), now.fallback()));
        }
    },
    DEPARTMENTS("catalogue/departments.yaml") {
        @Override
        InspectionBook read(YamlValue root, InspectionBook book, Problems problems) {
            Catalogue now = book.catalogue();
            Map<String, Department> departments =
                    CatalogueFolder.departments(root, now.domains().keySet(), problems);
            stay(now.departments().keySet(), departments.keySet(), problems);
            return book.by(new Catalogue(now.domains(), departments, now.items(), now.scenarios(), now.fallback()));
        }
    },
    SCENARIOS("scenarios.yaml") {
        @Override
        InspectionBook read(YamlValue root, InspectionBook book, Problems problems) {
            Catalogue now = book.catalogue();
            Map<String, Bilingual> names = ScenariosFile.parse(root, problems);
            stay(now.scenarios().keySet(), names.keySet(), problems);
            Map<String, Scenario> scenarios = new LinkedHashMap<>();
            names.forEach((id, name) -> scenarios.put(
                    id,
                    Optional.ofNullable(now.scenarios().get(id))
                            .map(scenario -> scenario.called(name))
                            .orElseGet(() -> new Scenario(id, name, List.of(), List.of()))));
            return book.by(new Catalogue(now.domains(), now.departments(), now.items(), scenarios, now.fallback()));
        }
    },
    POLICIES("inspections/policies.yaml") {
        @Override
        InspectionBook read(YamlValue root, InspectionBook book, Problems problems) {
            Collection<String> scenarios = book.catalogue().scenarios().keySet();
            return book.by(book.options().by(PoliciesFile.parse(root, scenarios, problems)));
        }
    },
    DRAW("inspections/draw.yaml") {
        @Override
        InspectionBook read(YamlValue root, InspectionBook book, Problems problems) {
            String key = book.options().draw().key();
            return book.drawing(DrawSettingsFile.parse(root, key, problems));
        }
    };

    private final String path;

    BookFile(String path) {
        this.path = path;
    }

    /** From the config folder. */
    public String path() {
        return path;
    }

    /** The book with what the text says; the book as it is after a problem was noted. */
    public InspectionBook read(String text, InspectionBook book, Problems problems) {
        Problems own = new Problems();
        InspectionBook next = YamlFile.parse(text, path, own)
                .map(root -> read(root, book, own))
                .orElse(book);
        own.all().forEach(problems::add);
        return own.isEmpty() ? next : book;
    }

    abstract InspectionBook read(YamlValue root, InspectionBook book, Problems problems);

    void stay(Collection<String> before, Collection<String> after, Problems problems) {
        before.stream()
                .filter(code -> !after.contains(code))
                .forEach(code -> problems.add(new Problem(
                        path,
                        0,
                        0,
                        "",
                        "no '" + code + "'",
                        "every code that stands: cases, officers and rules name it")));
    }
}
