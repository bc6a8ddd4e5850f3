package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import dev.vigil.domain.casefile.ActionKind;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Snapshots that earlier versions wrote are kept under {@code golden} and never changed. Each of them has to go on as
 * if there had been no restart. A new layout gets a file of its own: {@code -Dvigil.golden.write=v3}.
 */
class GoldenStateTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"v1"})
    @DisplayName("A snapshot of an earlier version goes on as if nothing had happened (lessons 9, 10)")
    void aSnapshotOfAnEarlierVersionGoesOn(String version) throws IOException {
        Scene straight = before();
        int published = straight.published().size();
        after(straight);
        Scene restored = before();
        restored.restored(Files.readAllBytes(FOLDER.resolve("premise-state-" + version + ".bin")));
        after(restored);
        assertThat(said(restored, published)).hasSizeGreaterThan(5).isEqualTo(said(straight, published));
    }

    private static List<String> said(Scene scene, int after) {
        return scene.published().stream().skip(after).map(Json::text).toList();
    }

    @Test
    void theSnapshotsOfTheScenesAreWrittenWhenAsked() throws IOException {
        String version = System.getProperty("vigil.golden.write");
        byte[] bytes = before().snapshot();
        if (version != null) {
            Files.write(FOLDER.resolve("premise-state-" + version + ".bin"), bytes);
        }
        assertThat(before().snapshot())
                .as("the same state gives the same bytes")
                .isEqualTo(bytes);
    }

    /** A morning with everything in it that a state can hold. */
    private static Scene before() {
        return Scene.of(
                        """
                        - id: held
                          title: held
                          when: avg(pm10, '10m') > 150
                          for: 10m
                          clear: pm10 < 100
                          clear_for: 5m
                          ladder: [{when: pm10 > 300, severity: red}]
                        - id: over
                          title: over
                          when: pm10 > 150
                        - id: quiet
                          title: quiet
                          when: silent(noise, '30m')
                        - id: helmets
                          title: helmets
                          when: count(no_helmet, '10m') >= 2
                          clear_for: 20m
                        - id: closed
                          title: closed
                          when: noise > 60
                        - id: remembered
                          title: remembered
                          per: premise
                          when: since(pm10 > 50) > duration('40m') && not_then(noise > 70, water.sewage_flow > 1, '5m')
                        - id: software
                          title: software
                          when: panel_software_version == 'V2'
                          for: 90m
                        """)
                .devices(
                        Premises.device("d", "dust", 600_000, "pm10", "noise"),
                        Premises.device("w", "water", 0, "sewage_flow"),
                        Premises.device("camera", null, 0, "no_helmet"))
                .limit("pm10", "hour", 80)
                .arm("07:00")
                .pm10s("07:00", 90, "07:05", 160, "07:10", 120)
                .sample("07:15", "noise", 65)
                .act("07:16", ActionKind.ACKNOWLEDGE)
                .act("07:20", ActionKind.CLOSE)
                .sample("07:21", "w", "sewage_flow", 2)
                .observe(ofCamera("07:30"), Scene.time("07:31"))
                .observe(ofCamera("07:34"), Scene.time("07:35"))
                .pm10s("09:40", 200, "09:45", 210, "09:50", 330)
                .late("09:42", "09:51", "pm10", 190)
                .flagged("09:52", "pm10", 999, Quality.FAULT)
                .sample("09:53", "noise", 75)
                .observe(software("09:54"), Scene.time("09:54"))
                .pm10s("09:55", 220, "09:58", 230);
    }

    private static Observation ofCamera(String at) {
        return Observation.of("camera", "no_helmet", Scene.time(at), 1, Quality.NORMAL)
                .ofEvent("e" + at, "0123456789abcdef".repeat(4));
    }

    private static Observation software(String at) {
        return Observation.of("d", "panel_software_version", Scene.time(at), "V2", Quality.NORMAL);
    }

    /** Deadlines, corrections and people's actions that reach back before the snapshot. */
    private static void after(Scene scene) {
        scene.late("09:43", "10:00", "pm10", 10)
                .tick("10:05")
                .pm10s("10:06", 240, "10:12", 340)
                .act("10:13", ActionKind.ACKNOWLEDGE, Map.of())
                .sample("10:14", "w", "sewage_flow", 3)
                .sample("10:15", "noise", 50)
                .pm10s("10:20", 90, "10:26", 80)
                .tick("+1 12:00");
    }
}
