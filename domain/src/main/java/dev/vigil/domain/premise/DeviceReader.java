package dev.vigil.domain.premise;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the devices of premises; ids and wire names are unique in the district. */
final class DeviceReader {
    private final Metrics metrics;
    private final Problems problems;
    private final Names names = new Names();
    private final Map<String, String> parentOf = new HashMap<>();
    private final Map<String, YamlValue> parentPlaces = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    DeviceReader(Metrics metrics, Problems problems) {
        this.metrics = metrics;
        this.problems = problems;
    }

    Device read(YamlMap map) {
        String id = PremiseReader.id(map, "id", problems);
        names.claim(map, "id", id, "device", problems);
        ids.add(id);
        map.find("parent").ifPresent(parent -> {
            parentOf.put(id, parent.text(problems));
            parentPlaces.put(id, parent);
        });
        DeviceKind kind = map.oneOf("kind", DeviceKind.class, DeviceKind.SENSOR);
        Device device = new Device(
                id,
                wireIds(map),
                map.optionalText("role"),
                map.optionalText("format"),
                map.optionalText("parent"),
                map.duration("interval", 0),
                metricIds(map),
                units(map),
                aliases(map),
                settings(map, kind));
        map.refuseOthers();
        return device;
    }

    /** Every parent is a device of the district, and nobody is his own ancestor. */
    void checkParents() {
        parentPlaces.forEach((id, place) -> {
            String parent = parentOf.get(id);
            if (!ids.contains(parent)) {
                problems.add(place, "the id of a device" + PremiseReader.didYouMean(parent, ids));
                return;
            }
            Set<String> above = new HashSet<>();
            for (String one = parent; one != null && above.add(one); one = parentOf.get(one)) {
                if (one.equals(id)) {
                    problems.add(place, "a parent that does not hang on this device itself");
                }
            }
        });
    }

    private List<String> wireIds(YamlMap map) {
        List<String> wireIds = new ArrayList<>();
        for (YamlValue value : map.list("wire_ids")) {
            String wireId = value.text(problems);
            if (wireId.isBlank()) {
                problems.add(value, "a name that is not empty");
            }
            names.claim(value, wireId, "device", problems);
            wireIds.add(wireId);
        }
        return wireIds;
    }

    private List<String> metricIds(YamlMap map) {
        List<String> ofDevice = new ArrayList<>();
        for (YamlValue value : map.list("metrics")) {
            MetricName.read(value, metrics, problems).ifPresent(metric -> {
                if (ofDevice.contains(metric.id())) {
                    problems.add(value, "each metric once");
                }
                ofDevice.add(metric.id());
            });
        }
        return ofDevice;
    }

    private Map<String, String> units(YamlMap map) {
        Map<String, String> units = new LinkedHashMap<>();
        map.find("units").map(value -> value.map(problems)).ifPresent(byMetric -> byMetric.entries()
                .forEach((name, value) -> {
                    String unit = value.text(problems);
                    Optional<Metric> metric = MetricName.check(name, value, metrics, problems);
                    if (metric.isPresent()
                            && !Units.convertible(unit, metric.get().unit())) {
                        problems.add(value, MetricName.unitOf(metric.get()));
                    }
                    units.put(name, unit);
                }));
        return units;
    }

    private Map<String, String> aliases(YamlMap map) {
        Map<String, String> aliases = new LinkedHashMap<>();
        map.find("aliases").map(value -> value.map(problems)).ifPresent(byWireName -> byWireName
                .entries()
                .forEach((wireName, value) -> MetricName.read(value, metrics, problems)
                        .ifPresent(metric -> aliases.put(wireName, metric.id()))));
        return aliases;
    }

    private static Map<String, String> settings(YamlMap map, DeviceKind kind) {
        Map<String, String> settings = map.textMap("settings");
        if (kind != DeviceKind.SENSOR) {
            settings.put(Device.KIND, kind.name().toLowerCase(Locale.ROOT));
        }
        return settings;
    }
}
