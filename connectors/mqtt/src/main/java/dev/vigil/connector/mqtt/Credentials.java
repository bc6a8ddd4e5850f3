package dev.vigil.connector.mqtt;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where user name and password are found. Only the place travels with the job; the secret is read on the task's machine
 * for every connection, so that a changed password needs no restart. Neither ever enters a checkpoint.
 */
public final class Credentials implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Pattern LINE_BREAKS_AT_END = Pattern.compile("[\\r\\n]+\\z");

    private enum Place {
        NONE,
        ENVIRONMENT,
        FILES
    }

    /** A user name and a password, for the time of one connection attempt. */
    public record Login(String user, byte[] password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    private final Place place;
    private final String user;
    private final String password;

    private Credentials(Place place, String user, String password) {
        this.place = place;
        this.user = Objects.requireNonNull(user);
        this.password = Objects.requireNonNull(password);
    }

    /** Connects without a user name. */
    public static Credentials none() {
        return new Credentials(Place.NONE, "", "");
    }

    /** Reads both from environment variables of the task's process. */
    public static Credentials fromEnvironment(String userVariable, String passwordVariable) {
        return new Credentials(Place.ENVIRONMENT, userVariable, passwordVariable);
    }

    /** Reads both from files on the task's machine; a line break at the end of a file does not count. */
    public static Credentials fromFiles(Path userFile, Path passwordFile) {
        return new Credentials(Place.FILES, userFile.toString(), passwordFile.toString());
    }

    /**
     * Reads the secret.
     *
     * @throws IOException if a variable is not set or a file cannot be read; the message names the place, not the value
     */
    public Optional<Login> read() throws IOException {
        return switch (place) {
            case NONE -> Optional.empty();
            case ENVIRONMENT -> Optional.of(new Login(variable(user), bytes(variable(password))));
            case FILES -> Optional.of(new Login(content(user), bytes(content(password))));
        };
    }

    private static String variable(String name) throws IOException {
        String value = System.getenv(name);
        if (value == null) {
            throw new IOException("The environment variable " + name + " is not set.");
        }
        return value;
    }

    private static String content(String file) throws IOException {
        try {
            return LINE_BREAKS_AT_END.matcher(Files.readString(Path.of(file))).replaceFirst("");
        } catch (IOException e) {
            throw new IOException("The file " + file + " cannot be read.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return switch (place) {
            case NONE -> "none";
            case ENVIRONMENT -> "environment variables " + user + " and " + password;
            case FILES -> "files " + user + " and " + password;
        };
    }
}
