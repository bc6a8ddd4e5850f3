package dev.vigil.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Flink saved of the judging function, its serializers with it, when the engine's layout was of that version: rules
 * and registry as they were broadcast, and a dust alert that is open. The files are never changed; a new layout gets one
 * of its own: {@code -Dvigil.golden.write=true}.
 */
class EarlierSavepointTest {
    private static final int NEWEST = 3;
    private static final Path FOLDER = Path.of("src/test/resources/savepoints");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aSavepointOfAnEarlierVersionRestores(int version) throws Exception {
        try (Court straight = dusty(folder);
                Court restored = Court.restored(folder, file(version))) {
            Alert opened = straight.alerts().get(0);
            Alert cleared = restored.pm10(20, 90).clock(20).later().alerts().get(0);
            assertThat(cleared.change()).isEqualTo(AlertChange.CLEARED);
            assertThat(cleared.id()).isEqualTo(opened.id());
            assertThat(cleared.revision()).isEqualTo(opened.revision() + 1);
            assertThat(cleared.openedAt()).isEqualTo(opened.openedAt());
            assertThat(restored.pm10(30, 200).pm10(34, 200).alerts())
                    .as("the rules and the registry have been saved too")
                    .hasSize(2);
        }
    }

    @Test
    void aSavepointOfThisVersionIsWrittenWhenAsked() throws Exception {
        Path written = Boolean.getBoolean("vigil.golden.write") ? file(NEWEST) : folder.resolve("judge.bin");
        try (Court court = dusty(folder)) {
            court.saveTo(written);
        }
        assertThat(Files.size(written)).isPositive();
    }

    private static Court dusty(Path folder) throws Exception {
        return Court.opened(folder)
                .registry()
                .rules()
                .clock(0)
                .pm10(1, 100)
                .pm10(10, 200)
                .pm10(14, 210);
    }

    private static Path file(int version) {
        return FOLDER.resolve("judge-" + version + ".bin");
    }
}
