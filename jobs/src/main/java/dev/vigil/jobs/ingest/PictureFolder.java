package dev.vigil.jobs.ingest;

import dev.vigil.formats.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The picture store of one machine: a folder, each picture named by the SHA-256 of its bytes. */
record PictureFolder(Path folder) {
    /** Writes it aside and moves it into place, so that a half-written picture is never found. */
    void keep(Picture picture) {
        Path place = folder.resolve(picture.sha256().substring(0, 2)).resolve(picture.sha256());
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            Path aside = Files.createTempFile(place.getParent(), "incoming", ".part");
            Files.write(aside, picture.bytes());
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException sameBytes) {
            // another subtask was faster
        } catch (IOException full) {
            throw new UncheckedIOException("the picture store " + folder + " cannot be written", full);
        }
    }
}
