package dev.vigil.simulator.message;

import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.DeviceKind;
import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Registry;
import dev.vigil.simulator.curve.Curves;
import dev.vigil.simulator.fault.Fault;
import dev.vigil.simulator.fault.Script;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A district that behaves: everything that its devices send in a stretch of time, in the order of sending.
 * A pure function of premises, curves, script, seed and time, so every run is the same and a test can
 * know beforehand what must arrive.
 */
public final class District {
    private final List<PlacedDevice> devices = new ArrayList<>();
    private final Registry registry;
    private final Script script;
    private final Values values;
    private final Sensors sensors;
    private final Cameras cameras;

    public District(Collection<Premise> premises, Metrics metrics, Curves curves, Script script, long seed) {
        for (Premise premise : premises) {
            for (Device device : premise.devices()) {
                devices.add(new PlacedDevice(premise, device));
            }
        }
        this.registry = Registry.of(premises);
        this.script = script;
        this.values = new Values(seed, curves, script);
        this.sensors = new Sensors(seed, script, values, new Writing(metrics));
        this.cameras = new Cameras(seed, curves, script);
    }

    /** What devices measure. */
    public Values values() {
        return values;
    }

    /** What leaves a device from the one time, included, to the other, excluded; epoch ms. */
    public List<Message> messages(long from, long to) {
        List<Message> messages = new ArrayList<>();
        for (PlacedDevice placed : devices) {
            if (placed.device().kind() == DeviceKind.CAMERA) {
                cameras.messages(placed, from, to, messages::add);
            } else if (placed.device().interval() > 0) {
                sensors.messages(placed, from, to, messages::add);
            }
        }
        for (Fault.Stranger stranger : script.ofKind(Fault.Stranger.class)) {
            registry.device(stranger.like())
                    .ifPresent(like -> sensors.stranger(stranger, like, from, to, messages::add));
        }
        messages.sort(Comparator.comparingLong(Message::sendAt));
        return messages;
    }
}
