package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Snapshots that earlier versions wrote are kept under {@code golden} and never changed. Each of them has to go on as
 * if there had been no restart. A new layout gets a file of its own: {@code -Dvigil.golden.write=true}.
 */
class GoldenStateTest {
    private static final int NEWEST = 3;
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("A snapshot of an earlier version goes on as if nothing had happened (lessons 9, 10)")
    void aSnapshotOfAnEarlierVersionGoesOn(int version) throws IOException {
        Scene straight = Morning.of(version);
        int published = straight.published().size();
        Morning.after(straight, version);
        Scene restored = Morning.of(version);
        restored.restored(Files.readAllBytes(file(version)));
        Morning.after(restored, version);
        assertThat(said(restored, published)).hasSizeGreaterThan(5).isEqualTo(said(straight, published));
    }

    private static List<String> said(Scene scene, int after) {
        return scene.published().stream().skip(after).map(Json::text).toList();
    }

    @Test
    void theSnapshotsOfTheScenesAreWrittenWhenAsked() throws IOException {
        byte[] bytes = Morning.of(NEWEST).snapshot();
        if (Boolean.getBoolean("vigil.golden.write")) {
            Files.write(file(NEWEST), bytes);
        }
        assertThat(Morning.of(NEWEST).snapshot())
                .as("the same state gives the same bytes")
                .isEqualTo(bytes);
        assertThat((int) bytes[0]).as("a new layout needs a file of its own").isEqualTo(NEWEST);
    }

    private static Path file(int version) {
        return FOLDER.resolve("premise-state-v" + version + ".bin");
    }
}
