package dev.vigil.jobs.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The secret from which the secret numbers of draws are made. It does not travel with the job graph: every machine that runs
 * the job has it in a file of its own, named by the system property {@code vigil.draw.key} or the environment variable
 * {@code VIGIL_DRAW_KEY_FILE}.
 */
public final class DrawKey {
    public static final String PROPERTY = "vigil.draw.key";
    private static final String VARIABLE = "VIGIL_DRAW_KEY_FILE";

    private DrawKey() {}

    /** Empty when nobody has set one. */
    static Optional<String> read() {
        String file = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(key -> !key.isEmpty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of draws cannot be read from " + file, unreadable);
        }
    }
}
