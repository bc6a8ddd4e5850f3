package dev.vigil.simulator.curve;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.simulator.curve.Curves.Place;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code config/simulator/curves.yaml}. */
public final class CurvesFile {
    private CurvesFile() {}

    public static Curves read(Path path, String shownAs, Metrics metrics, Problems problems) {
        Map<Place, Curve> levels = new HashMap<>();
        Map<Place, Detection> events = new HashMap<>();
        YamlFile.read(path, shownAs, problems).ifPresent(root -> {
            YamlMap top = root.map(problems);
            for (YamlValue value : top.list("levels")) {
                YamlMap map = value.map(problems);
                put(levels, value, place(map, Metric.Kind.LEVEL, metrics, problems), level(map), problems);
                map.refuseOthers();
            }
            for (YamlValue value : top.list("events")) {
                YamlMap map = value.map(problems);
                Detection detection =
                        new Detection(map.oneOf("shape", DayShape.class, DayShape.FLAT), map.number("per_day", 0));
                put(events, value, place(map, Metric.Kind.EVENT, metrics, problems), detection, problems);
                map.refuseOthers();
            }
            top.refuseOthers();
        });
        return new Curves(levels, events);
    }

    private static Curve level(YamlMap map) {
        double low = map.number("low", 0);
        return new Curve(
                map.oneOf("shape", DayShape.class, DayShape.FLAT),
                low,
                map.number("high", low),
                map.number("swing", 0),
                map.number("noise", 0),
                map.wholeNumber("digits", 1));
    }

    private static Place place(YamlMap map, Metric.Kind kind, Metrics metrics, Problems problems) {
        String metric = map.text("metric");
        Optional<Metric> known = metrics.find(metric);
        if (known.isEmpty() || known.get().kind() != kind) {
            problems.add(map.get("metric"), kind == Metric.Kind.LEVEL ? "a metric that is a level" : "an event");
        }
        return new Place(metric, map.text("scenario", ""), map.text("role", ""));
    }

    private static <V> void put(Map<Place, V> values, YamlValue at, Place place, V value, Problems problems) {
        if (values.put(place, value) != null) {
            problems.add(at, "one curve for each metric, scenario and role");
        }
    }
}
