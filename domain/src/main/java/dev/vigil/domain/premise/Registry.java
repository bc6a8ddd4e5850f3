package dev.vigil.domain.premise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of premises and devices (名录库) at one moment. Immutable, so readers need no lock; a
 * changed copy costs microseconds, however many premises there are.
 */
public final class Registry {
    private static final Registry EMPTY = new Registry(SharedMap.empty(), SharedMap.empty());

    private final SharedMap<Premise> premises;
    /** By device id and by every wire id. */
    private final SharedMap<PlacedDevice> devices;

    private Registry(SharedMap<Premise> premises, SharedMap<PlacedDevice> devices) {
        this.premises = premises;
        this.devices = devices;
    }

    public static Registry empty() {
        return EMPTY;
    }

    /** Of several revisions of a premise the highest holds. */
    public static Registry of(Collection<Premise> premises) {
        Map<String, Premise> newest = new LinkedHashMap<>();
        premises.forEach(premise -> newest.merge(premise.id(), premise, Registry::newer));
        Map<String, PlacedDevice> devices = new LinkedHashMap<>();
        newest.values().forEach(premise -> devices.putAll(names(premise)));
        return new Registry(EMPTY.premises.change(List.of(), newest), EMPTY.devices.change(List.of(), devices));
    }

    /** With that premise in place of the one with its id; this registry itself when it has a higher revision. */
    public Registry with(Premise premise) {
        Premise before = premises.get(premise.id());
        if (before != null && before.revision() > premise.revision()) {
            return this;
        }
        return new Registry(
                premises.change(List.of(), Map.of(premise.id(), premise)),
                devices.change(namesHeldBy(before), names(premise)));
    }

    public Registry without(String premiseId) {
        Premise before = premises.get(premiseId);
        if (before == null) {
            return this;
        }
        return new Registry(
                premises.change(List.of(premiseId), Map.of()), devices.change(namesHeldBy(before), Map.of()));
    }

    public Optional<Premise> premise(String id) {
        return Optional.ofNullable(premises.get(id));
    }

    /** By its id or by a name that it calls itself on the wire, for example the MN of HJ 212. */
    public Optional<PlacedDevice> device(String idOrWireId) {
        return Optional.ofNullable(devices.get(idOrWireId));
    }

    /** In no particular order. */
    public Collection<Premise> premises() {
        return premises.values();
    }

    /** How many premises. */
    public int size() {
        return premises.size();
    }

    private static Premise newer(Premise a, Premise b) {
        return b.revision() >= a.revision() ? b : a;
    }

    private static Map<String, PlacedDevice> names(Premise premise) {
        Map<String, PlacedDevice> names = new LinkedHashMap<>();
        for (Device device : premise.devices()) {
            PlacedDevice placed = new PlacedDevice(premise, device);
            device.wireIds().forEach(wireId -> names.put(wireId, placed));
            names.put(device.id(), placed);
        }
        return names;
    }

    /** Only those names that still lead to it: a device that has moved elsewhere stays there. */
    private List<String> namesHeldBy(@Nullable Premise premise) {
        List<String> held = new ArrayList<>();
        if (premise == null) {
            return held;
        }
        for (String name : names(premise).keySet()) {
            PlacedDevice placed = devices.get(name);
            if (placed != null && placed.premise().id().equals(premise.id())) {
                held.add(name);
            }
        }
        return held;
    }
}
