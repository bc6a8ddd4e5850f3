package dev.vigil.simulator.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What goes wrong in a run, and from when on. */
public final class Script {
    private final long start;
    private final List<Fault> faults;
    private final Map<String, List<Fault>> byDevice = new HashMap<>();

    /** @param start from which the faults' times count, epoch ms */
    public Script(long start, List<Fault> faults) {
        this.start = start;
        this.faults = List.copyOf(faults);
        for (Fault fault : faults) {
            for (String device : fault.devices()) {
                byDevice.computeIfAbsent(device, unused -> new ArrayList<>()).add(fault);
            }
        }
    }

    public static Script empty() {
        return new Script(0, List.of());
    }

    public long start() {
        return start;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Those of one kind that befall a device at that time. */
    public <F extends Fault> List<F> active(Class<F> kind, String device, long time) {
        List<F> active = new ArrayList<>();
        for (Fault fault : byDevice.getOrDefault(device, List.of())) {
            if (kind.isInstance(fault) && beginOf(fault, time).isPresent()) {
                active.add(kind.cast(fault));
            }
        }
        return active;
    }

    public <F extends Fault> boolean isActive(Class<F> kind, String device, long time) {
        return !active(kind, device, time).isEmpty();
    }

    public OptionalLong beginOf(Fault fault, long time) {
        return fault.plan().timing().beginOf(start, time);
    }

    public <F extends Fault> List<F> ofKind(Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
