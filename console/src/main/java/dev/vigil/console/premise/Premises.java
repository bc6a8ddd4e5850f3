package dev.vigil.console.premise;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The premises of the district as they stand now, in memory: every view of an alert needs their names. */
public final class Premises {
    private volatile Map<String, Premise> byId = Map.of();

    /** Takes the place of what was there. */
    public void replace(Collection<Premise> premises) {
        byId = premises.stream().collect(Collectors.toMap(Premise::id, premise -> premise, (a, b) -> b, TreeMap::new));
    }

    public Collection<Premise> all() {
        return byId.values();
    }

    public Optional<Premise> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The premise at which a device stands. */
    public Optional<String> ofDevice(String device) {
        return byId.values().stream()
                .filter(premise -> premise.device(device) != null)
                .map(Premise::id)
                .findFirst();
    }

    /** The name, or the id in both languages when nobody knows the premise. */
    public Bilingual name(String id) {
        return find(id).map(Premise::name).orElseGet(() -> Bilingual.of(id));
    }

    /** The device of an alert; empty when the alert is about none, or nobody knows it any more. */
    public Optional<Device> device(String premise, @Nullable String device) {
        return device == null ? Optional.empty() : find(premise).map(place -> place.device(device));
    }

    /** The name that its people gave to a device; most have none, and are known by their role and their id. */
    public static @Nullable String nameOf(Device device) {
        return device.settings().get("name");
    }
}
