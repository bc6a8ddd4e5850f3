package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code config/metrics.yaml}. */
public final class MetricsFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private MetricsFile() {}

    public static Metrics read(Path path, String shownAs, Problems problems) {
        List<Metric> metrics = new ArrayList<>();
        Map<String, Bilingual> roles = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        YamlFile.read(path, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            for (YamlValue value : top.list("metrics")) {
                metrics.add(metric(value, names, problems));
            }
            for (YamlValue value : top.list("roles")) {
                YamlMap role = value.map(problems);
                roles.put(role.text("id"), role.bilingual("name"));
                role.refuseOthers();
            }
            top.refuseOthers();
        });
        return new Metrics(metrics, roles);
    }

    private static Metric metric(YamlValue value, Map<String, String> names, Problems problems) {
        YamlMap map = value.map(problems);
        String id = map.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(map.get("id"), "a small letter followed by small letters, digits or _, 40 at most");
        }
        List<String> wireNames = map.texts("wire");
        for (String name : wireNames) {
            String other = names.put(name, id);
            if (other != null) {
                problems.add(map.get("wire"), "a wire name of one metric only; '" + name + "' is already " + other);
            }
        }
        Metric metric = new Metric(
                id,
                map.bilingual("name"),
                map.oneOf("kind", Metric.Kind.class, Metric.Kind.LEVEL),
                map.text("unit", ""),
                wireNames,
                map.number("min", Double.NEGATIVE_INFINITY),
                map.number("max", Double.POSITIVE_INFINITY),
                map.number("detection", Double.NaN));
        map.refuseOthers();
        return metric;
    }
}
