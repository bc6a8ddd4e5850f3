package dev.vigil.formats;

import java.util.Map;

/**
 * What the registry says about the way in which a device talks, by the id that the device uses on the
 * wire. Keys: {@code alias.NAME} (metric for a wire name), {@code unit.METRIC} (unit in which the metric
 * is sent), and those of the format, which docs/formats.md lists.
 */
@FunctionalInterface
public interface DeviceSettings {
    Map<String, String> of(String wireDeviceId);

    static DeviceSettings none() {
        return wireDeviceId -> Map.of();
    }
}
