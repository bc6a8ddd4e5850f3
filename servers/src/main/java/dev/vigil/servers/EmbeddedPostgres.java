package dev.vigil.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server started from binaries that come as a library, its data in a folder. */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "postgres";

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final String host;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, String host) {
        this.server = server;
        this.host = host;
    }

    /** Starts and returns when clients can connect. A server that a killed process left behind is stopped first. */
    public static EmbeddedPostgres start(Path folder, String host, int port) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(folder);
        stopOrphan(folder);
        return new EmbeddedPostgres(
                io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(START_WAIT)
                        .setPort(port)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("listen_addresses", host)
                        .setServerConfig("max_connections", "60")
                        // the library switches both off, which a power cut would not forgive
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                                folder.resolve("postgres.log").toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                                folder.resolve("postgres.log").toFile()))
                        .start(),
                host);
    }

    /** Stops the server that a killed process left behind in that folder, and so frees its port. */
    public static void stopOrphan(Path folder) throws IOException {
        OrphanedPostgres.stop(folder.resolve("data"));
    }

    /** For JDBC, user {@link #USER}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + server.getPort() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
