package dev.vigil.domain.premise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceTest {
    /** A replay in another process quotes the registry as evidence: it must find the same words. */
    @Test
    void settingsKeepTheOrderInWhichTheyWereWritten() {
        Map<String, String> settings = new LinkedHashMap<>();
        List.of("st", "flags", "calibrated_until", "kind", "a", "z", "m").forEach(key -> settings.put(key, "1"));
        Device device = new Device("d", List.of(), null, null, null, 0, List.of(), Map.of(), Map.of(), settings);

        assertThat(device.settings().keySet()).containsExactlyElementsOf(settings.keySet());
        assertThat(Json.read(Json.bytes(device), Device.class).settings().keySet())
                .containsExactlyElementsOf(settings.keySet());
    }
}
