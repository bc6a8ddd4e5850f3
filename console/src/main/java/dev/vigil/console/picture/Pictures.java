package dev.vigil.console.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The picture store of one machine: a folder, each picture named by the SHA-256 of its bytes; the jobs write there too. */
public final class Pictures {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    public Pictures(Path folder) {
        this.folder = folder;
    }

    /** Whether it has the form of a name; nothing else ever becomes part of a path. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static String nameOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    Optional<byte[]> find(String name) {
        Path place = place(name);
        try {
            return Files.isRegularFile(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written aside and moved into place, so that a half-written picture is never found. */
    void keep(String name, byte[] bytes) {
        Path place = place(name);
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            Path aside = Files.createTempFile(place.getParent(), "incoming", ".part");
            Files.write(aside, bytes);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException sameBytes) {
            // somebody else sent the same picture
        } catch (IOException full) {
            throw new UncheckedIOException("the picture store " + folder + " cannot be written", full);
        }
    }

    private Path place(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a picture");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
