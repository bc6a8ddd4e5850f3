package dev.vigil.formats;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Registry;
import java.util.HashMap;
import java.util.Map;

/** What the registry says about the way in which a device talks. */
public record RegistrySettings(Registry registry) implements DeviceSettings {
    @Override
    public Map<String, String> of(String wireDeviceId) {
        return registry.device(wireDeviceId).map(placed -> of(placed.device())).orElse(Map.of());
    }

    private static Map<String, String> of(Device device) {
        if (device.aliases().isEmpty() && device.units().isEmpty()) {
            return device.settings();
        }
        Map<String, String> settings = new HashMap<>(device.settings());
        device.aliases().forEach((name, metric) -> settings.put("alias." + name, metric));
        device.units().forEach((metric, unit) -> settings.put("unit." + metric, unit));
        return settings;
    }
}
