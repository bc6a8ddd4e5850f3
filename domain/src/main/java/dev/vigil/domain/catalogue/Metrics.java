package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The metrics that this district knows, by id and by the names under which devices send them. */
public final class Metrics {
    private final Map<String, Metric> byId = new LinkedHashMap<>();
    private final Map<String, Metric> byWireName = new LinkedHashMap<>();

    private final Map<String, Bilingual> roles;

    public Metrics(List<Metric> metrics) {
        this(metrics, Map.of());
    }

    /** @param roles what the roles of devices are called */
    public Metrics(List<Metric> metrics, Map<String, Bilingual> roles) {
        this.roles = Map.copyOf(roles);
        for (Metric metric : metrics) {
            byId.put(metric.id(), metric);
            metric.wireNames().forEach(name -> byWireName.put(name, metric));
        }
    }

    /** By its id; also one that follows from another, such as {@code pm10_hour} from {@code pm10}. */
    public Optional<Metric> find(String id) {
        Metric own = byId.get(id);
        return own == null ? DerivedMetric.of(id, name -> Optional.ofNullable(byId.get(name))) : Optional.of(own);
    }

    /** By a code of a standard or a vendor, for example {@code a34002}. */
    public Optional<Metric> byWireName(String name) {
        return Optional.ofNullable(byWireName.get(name));
    }

    /** What a role of devices is called; its id where it has no name. */
    public Bilingual role(String id) {
        return roles.getOrDefault(id, Bilingual.of(id));
    }

    /** The roles that have a name. */
    public Set<String> roles() {
        return roles.keySet();
    }

    public Collection<Metric> all() {
        return List.copyOf(byId.values());
    }
}
