package dev.vigil.simulator.curve;

import dev.vigil.domain.premise.PlacedDevice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The curves and detections of a district; the one that says most about a device wins. */
public final class Curves {
    /** What a curve is for; an empty scenario or role means any. */
    record Place(String metric, String scenario, String role) {}

    private final Map<Place, Curve> levels;
    private final Map<Place, Detection> events;

    Curves(Map<Place, Curve> levels, Map<Place, Detection> events) {
        this.levels = new LinkedHashMap<>(levels);
        this.events = new LinkedHashMap<>(events);
    }

    public Optional<Curve> level(PlacedDevice placed, String metric) {
        return best(levels, placed, metric);
    }

    public Optional<Detection> event(PlacedDevice placed, String metric) {
        return best(events, placed, metric);
    }

    private static <V> Optional<V> best(Map<Place, V> values, PlacedDevice placed, String metric) {
        String scenario = placed.premise().scenario();
        String role = placed.device().role() == null ? "" : placed.device().role();
        return Optional.ofNullable(values.get(new Place(metric, scenario, role)))
                .or(() -> Optional.ofNullable(values.get(new Place(metric, "", role))))
                .or(() -> Optional.ofNullable(values.get(new Place(metric, scenario, ""))))
                .or(() -> Optional.ofNullable(values.get(new Place(metric, "", ""))));
    }
}
