package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a token or password is found; never the secret itself, so it can travel in a job graph and appear in a log. It
 * is looked up at each use: a file that is rewritten takes effect without a restart.
 */
public record Secret(Source source, String name) implements Serializable {

    /** The places a secret can be in. */
    public enum Source {
        NONE,
        ENVIRONMENT,
        FILE
    }

    public static Secret none() {
        return new Secret(Source.NONE, "");
    }

    public static Secret fromEnvironment(String variable) {
        return new Secret(Source.ENVIRONMENT, variable);
    }

    public static Secret fromFile(String path) {
        return new Secret(Source.FILE, path);
    }

    /** The secret without surrounding white space; empty for {@link #none}. */
    public String reveal() throws IOException {
        return switch (source) {
            case NONE -> "";
            case ENVIRONMENT -> fromEnvironment();
            case FILE -> Files.readString(Path.of(name)).strip();
        };
    }

    private String fromEnvironment() throws IOException {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IOException("environment variable " + name + " is not set");
        }
        return value.strip();
    }
}
