package dev.vigil.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.jobs.inspection.DrawKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawKeyFileTest {
    @TempDir
    Path data;

    @AfterEach
    void forgetTheKey() {
        System.clearProperty(DrawKey.PROPERTY);
    }

    private Path file() {
        return data.resolve("data/draw.key");
    }

    @Test
    void theKeyIsMadeOnceAndIsTheSameAtEveryStart() throws IOException {
        DrawKeyFile.ensure(file());
        String first = Files.readString(file());
        DrawKeyFile.ensure(file());

        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(Files.readString(file())).isEqualTo(first);
        assertThat(System.getProperty(DrawKey.PROPERTY)).isEqualTo(file().toString());
    }

    @Test
    void everyInstallationHasAKeyOfItsOwn() throws IOException {
        DrawKeyFile.ensure(file());
        DrawKeyFile.ensure(data.resolve("other/draw.key"));

        assertThat(Files.readString(file())).isNotEqualTo(Files.readString(data.resolve("other/draw.key")));
    }

    @Test
    void nobodyButItsOwnerReadsTheKey() throws IOException {
        DrawKeyFile.ensure(file());

        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    @Test
    void aLostKeyIsRefusedWithWhatToDo() throws IOException {
        DrawKeyFile.ensure(file());
        Files.delete(file());

        assertThatThrownBy(() -> DrawKeyFile.ensure(file()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("draw.key is gone")
                .hasMessageContaining("Put the file back")
                .hasMessageContaining("draw.key.sha256");
        assertThat(file()).as("no other key is made in its place").doesNotExist();
    }

    @Test
    void anotherKeyInItsPlaceIsRefused() throws IOException {
        DrawKeyFile.ensure(file());
        Files.writeString(file(), "0".repeat(64));

        assertThatThrownBy(() -> DrawKeyFile.ensure(file()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("is not the one that was made here");
    }

    @Test
    void whoGivesUpTheLostKeyGoesOnWithAnother() throws IOException {
        DrawKeyFile.ensure(file());
        Files.delete(file());
        Files.delete(data.resolve("data/draw.key.sha256"));
        DrawKeyFile.ensure(file());

        assertThat(Files.readString(file())).matches("[0-9a-f]{64}");
    }
}
