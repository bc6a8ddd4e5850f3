package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code config/scenarios.yaml}: the scenario classes (场景) by their codes, in the order of the file. */
public final class ScenariosFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private ScenariosFile() {}

    public static Map<String, Bilingual> read(Path path, String shownAs, Problems problems) {
        return YamlFile.read(path, shownAs, problems)
                .map(root -> parse(root, problems))
                .orElse(Map.of());
    }

    public static Map<String, Bilingual> parse(YamlValue root, Problems problems) {
        Map<String, Bilingual> scenarios = new LinkedHashMap<>();
        YamlMap top = root.map(problems);
        for (YamlValue value : top.list("scenarios")) {
            YamlMap map = value.map(problems);
            String id = map.text("id");
            if (!id.isBlank() && !ID.matcher(id).matches()) {
                problems.add(map.get("id"), "a small letter followed by small letters, digits or -, 40 at most");
            }
            if (scenarios.put(id, map.bilingual("name")) != null) {
                problems.add(map.get("id"), "each scenario once");
            }
            map.refuseOthers();
        }
        top.refuseOthers();
        return scenarios;
    }
}
