package dev.vigil.standalone;

import dev.vigil.domain.inspection.draw.DrawTranscript;
import dev.vigil.jobs.inspection.DrawKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret of draws on one machine: made once, readable by its owner alone, the same after every restart. Beside it lies its
 * hash, which says that there was a key when the key itself is gone.
 */
final class DrawKeyFile {
    private static final int BYTES = 32;

    private DrawKeyFile() {}

    /**
     * Makes the key at the first start, and tells the jobs of this process where it lies.
     *
     * @throws StartException when there was a key and it is gone, or is another one: what was laid open under it could not be
     *     drawn any more, and nobody would have said so
     */
    static synchronized void ensure(Path file) {
        try {
            Files.createDirectories(file.getParent());
            // the processes of a cluster start at once, and only one of them may make it
            try (FileChannel turn = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock held = turn.lock()) {
                makeOrCheck(file, file.resolveSibling(file.getFileName() + ".sha256"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the key of draws in " + file + " can neither be made nor read", failed);
        }
        System.setProperty(DrawKey.PROPERTY, file.toString());
    }

    private static void makeOrCheck(Path file, Path hash) throws IOException {
        if (!Files.exists(file)) {
            if (Files.exists(hash)) {
                throw lost(file, hash, "is gone");
            }
            make(file);
        }
        check(file, hash);
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(file, HexFormat.of().formatHex(key));
    }

    /** All of it or nothing, whenever the power goes; nobody else may read it at any moment. */
    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void check(Path file, Path hash) throws IOException {
        String found = DrawTranscript.nonceHash(Files.readString(file).strip());
        if (!Files.exists(hash)) {
            write(hash, found);
        } else if (!Files.readString(hash).strip().equals(found)) {
            throw lost(file, hash, "is not the one that was made here");
        }
    }

    private static StartException lost(Path file, Path hash, String how) {
        return new StartException(
                "The key of draws " + file + " " + how + ". Draws that are laid open cannot be finished"
                        + " without it. Put the file back from the backup; or delete " + hash
                        + " as well, and they are laid open"
                        + " again under another key, with that reason.");
    }
}
