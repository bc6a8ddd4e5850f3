package dev.vigil.domain.premise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sensor, a data logger, a gateway or a camera at a premise.
 *
 * @param id unique in the district
 * @param wireIds other names by which it calls itself, for example the MN of HJ 212
 * @param role what it watches, for example {@code production} or {@code treatment}
 * @param format how its messages are read when its topic does not say; null for plain JSON
 * @param parent the gateway or power supply without which it is silent
 * @param interval how often a reading is expected, ms; 0 when nothing is expected
 * @param units unit in which the device sends a metric, where it differs from the metric's own unit
 * @param metrics the metrics that it is expected to send
 * @param aliases wire name → metric, over the common alias table
 * @param settings format-specific settings, for example the accepted CRC variants
 */
public record Device(
        String id,
        List<String> wireIds,
        @Nullable String role,
        @Nullable String format,
        @Nullable String parent,
        long interval,
        List<String> metrics,
        Map<String, String> units,
        Map<String, String> aliases,
        Map<String, String> settings) {
    /** The setting that holds the {@link #kind()} of a device that is no sensor. */
    public static final String KIND = "kind";

    public Device {
        wireIds = wireIds == null ? List.of() : List.copyOf(wireIds);
        metrics = metrics == null ? List.of() : List.copyOf(metrics);
        units = ordered(units);
        aliases = ordered(aliases);
        settings = ordered(settings);
    }

    /** In the order in which it was written: what is said of a device is said in the same words in every process. */
    private static Map<String, String> ordered(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static Device of(String id) {
        return new Device(id, List.of(), null, null, null, 0, List.of(), Map.of(), Map.of(), Map.of());
    }

    public DeviceKind kind() {
        return switch (settings.getOrDefault(KIND, "")) {
            case "gateway" -> DeviceKind.GATEWAY;
            case "camera" -> DeviceKind.CAMERA;
            default -> DeviceKind.SENSOR;
        };
    }
}
