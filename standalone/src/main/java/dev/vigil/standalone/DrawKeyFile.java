package dev.vigil.standalone;

import dev.vigil.jobs.inspection.DrawKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret of draws on one machine: made once, readable by its owner alone, the same after every restart. */
final class DrawKeyFile {
    private static final int BYTES = 32;

    private DrawKeyFile() {}

    /** Makes the key when there is none, and tells the jobs of this process where it lies. */
    static void ensure(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.getParent());
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, HexFormat.of().formatHex(key));
        } catch (FileAlreadyExistsException there) {
            // of an earlier start: draws that are laid open can still be finished
        } catch (IOException full) {
            throw new UncheckedIOException("the key of draws cannot be written to " + file, full);
        }
        System.setProperty(DrawKey.PROPERTY, file.toString());
    }
}
