package dev.vigil.formats;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the name that a device uses to the metric: its own alias first, then the district's metrics, then as it is. */
public record Naming(Metrics metrics) {

    /** The metric's id; the wire name itself when nobody knows it. */
    public String metric(String wireName, Map<String, String> settings) {
        String alias = settings.get("alias." + wireName);
        String name = alias == null ? wireName : alias;
        if (metrics.find(name).isPresent()) {
            return name;
        }
        return metrics.byWireName(name).map(Metric::id).orElse(name);
    }

    public @Nullable String unit(String metric, String wireName, Map<String, String> settings) {
        String unit = settings.get("unit." + metric);
        return unit == null ? settings.get("unit." + wireName) : unit;
    }

    public Optional<Metric> find(String metric) {
        return metrics.find(metric);
    }
}
