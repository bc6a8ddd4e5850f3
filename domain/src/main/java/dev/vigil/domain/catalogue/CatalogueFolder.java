package dev.vigil.domain.catalogue;

import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads {@code config/catalogue}: {@code domains.yaml}, {@code departments.yaml}, {@code checklists.yaml} and
 * {@code items/*.yaml}; the names of the scenarios stand beside the folder, in {@code config/scenarios.yaml}.
 */
public final class CatalogueFolder {
    private CatalogueFolder() {}

    /** The catalogue as far as it could be read; ask {@code problems} before using it. */
    public static Catalogue read(Path folder, Problems problems) {
        Map<String, RegulatoryDomain> domains = YamlFile.read(
                        folder.resolve("domains.yaml"), shown(folder.resolve("domains.yaml")), problems)
                .map(root -> domains(root, problems))
                .orElse(Map.of());
        Map<String, Department> departments = YamlFile.read(
                        folder.resolve("departments.yaml"), shown(folder.resolve("departments.yaml")), problems)
                .map(root -> departments(root, domains.keySet(), problems))
                .orElse(Map.of());
        ItemReader reader = new ItemReader(domains.keySet(), departments.keySet(), problems);
        Map<String, Item> items = new LinkedHashMap<>();
        for (Path file : itemFiles(folder.resolve("items"), problems)) {
            YamlFile.read(file, shown(file), problems).ifPresent(root -> keyed(root, "items", problems, reader::read)
                    .forEach((code, item) -> {
                        if (items.putIfAbsent(code, item) != null) {
                            problems.add(new Problem(
                                    shown(file), 0, 0, "", "'" + code + "'", "each item code in one file only"));
                        }
                    }));
        }
        return ChecklistFile.read(folder, domains, departments, items, problems);
    }

    /** What {@code domains.yaml} says. */
    public static Map<String, RegulatoryDomain> domains(YamlValue root, Problems problems) {
        return keyed(root, "domains", problems, value -> {
            YamlMap map = value.map(problems);
            RegulatoryDomain domain = new RegulatoryDomain(map.text("code"), map.bilingual("name"));
            map.refuseOthers();
            return Map.entry(domain.code(), domain);
        });
    }

    /**
     * What {@code departments.yaml} says.
     *
     * @param domains the codes that a department may be competent in
     */
    public static Map<String, Department> departments(YamlValue root, Collection<String> domains, Problems problems) {
        return keyed(root, "departments", problems, value -> {
            YamlMap map = value.map(problems);
            Department department = new Department(map.text("code"), map.bilingual("name"), map.texts("domains"));
            References.check(map, "domains", department.domains(), domains, problems);
            map.refuseOthers();
            return Map.entry(department.code(), department);
        });
    }

    /** The named list of a file, by the key of each element; a key that comes twice is noted. */
    private static <V> Map<String, V> keyed(
            YamlValue root, String list, Problems problems, Function<YamlValue, Map.Entry<String, V>> read) {
        Map<String, V> result = new LinkedHashMap<>();
        YamlMap top = root.map(problems);
        for (YamlValue value : top.list(list)) {
            Map.Entry<String, V> entry = read.apply(value);
            if (result.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                problems.add(value, "each code once; '" + entry.getKey() + "' stands above already");
            }
        }
        top.refuseOthers();
        return result;
    }

    static String shown(Path file) {
        Path parent = file.getParent();
        return parent == null ? file.toString() : parent.getFileName() + "/" + file.getFileName();
    }

    private static List<Path> itemFiles(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(shown(folder), 0, 0, "", "no such folder", "a folder of item files"));
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
