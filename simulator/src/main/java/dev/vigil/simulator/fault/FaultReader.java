package dev.vigil.simulator.fault;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.domain.premise.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one fault of a script; every device and metric in it must exist. */
final class FaultReader {
    /** The names of the kinds, as they stand in a script. */
    enum Kind {
        LEVEL,
        STUCK,
        SILENT,
        RESEND,
        CLOCK,
        BROKEN,
        TWICE,
        STRANGER,
        DETECTIONS
    }

    private final Registry registry;
    private final Metrics metrics;
    private final Problems problems;

    FaultReader(Registry registry, Metrics metrics, Problems problems) {
        this.registry = registry;
        this.metrics = metrics;
        this.problems = problems;
    }

    Fault read(YamlMap map) {
        Plan plan = new Plan(map.text("id"), map.bilingual("title"), timing(map));
        if (!map.has("kind")) {
            map.get("kind");
        }
        Fault fault = fault(map.oneOf("kind", Kind.class, Kind.SILENT), plan, map);
        map.refuseOthers();
        return fault;
    }

    private Fault fault(Kind kind, Plan plan, YamlMap map) {
        return switch (kind) {
            case LEVEL -> new Fault.Level(plan, map.duration("ramp", 0), map.text("flag", "N"), targets(map));
            case STUCK -> new Fault.Stuck(plan, device(map, "device"), metric(map));
            case SILENT -> new Fault.Silent(plan, device(map, "device"));
            case RESEND -> new Fault.Resend(plan, device(map, "device"));
            case CLOCK ->
                new Fault.Clock(plan, device(map, "device"), map.duration("ahead", 0) - map.duration("behind", 0));
            case BROKEN ->
                new Fault.Broken(plan, device(map, "device"), map.oneOf("damage", Damage.class, Damage.CHANGED));
            case TWICE -> new Fault.Twice(plan, device(map, "device"));
            case STRANGER -> new Fault.Stranger(plan, map.text("name"), device(map, "like"));
            case DETECTIONS -> new Fault.Detections(plan, device(map, "device"), metric(map), count(map));
        };
    }

    private Timing timing(YamlMap map) {
        if (!map.has("for")) {
            map.get("for");
        }
        Timing timing = new Timing(map.duration("after", 0), map.duration("for", 0), map.duration("every", 0));
        if (timing.every() > 0 && timing.every() < timing.lasting()) {
            problems.add(map.get("every"), "a time not shorter than 'for'");
        }
        return timing;
    }

    private List<Fault.Target> targets(YamlMap map) {
        List<Fault.Target> targets = new ArrayList<>();
        if (!map.has("set")) {
            map.get("set");
        }
        for (YamlValue value : map.list("set")) {
            YamlMap target = value.map(problems);
            targets.add(new Fault.Target(device(target, "device"), metric(target), target.number("value", 0)));
            target.refuseOthers();
        }
        return targets;
    }

    private String device(YamlMap map, String key) {
        String id = map.text(key);
        Optional<PlacedDevice> placed = registry.device(id);
        if (!id.isBlank() && (placed.isEmpty() || !placed.get().device().id().equals(id))) {
            problems.add(map.get(key), "the id of a device");
        }
        return id;
    }

    private String metric(YamlMap map) {
        String metric = map.text("metric");
        Optional<PlacedDevice> placed = registry.device(map.text("device", ""));
        if (!metric.isBlank() && metrics.find(metric).isEmpty()) {
            problems.add(map.get("metric"), "the id of a metric");
        } else if (placed.isPresent() && !placed.get().device().metrics().contains(metric)) {
            problems.add(
                    map.get("metric"),
                    "a metric of the device: "
                            + String.join(", ", placed.get().device().metrics()));
        }
        return metric;
    }

    private int count(YamlMap map) {
        int count = map.wholeNumber("count", 1);
        if (count < 1) {
            problems.add(map.get("count"), "at least 1");
        }
        return count;
    }
}
