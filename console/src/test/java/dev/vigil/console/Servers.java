package dev.vigil.console;

import dev.vigil.servers.EmbeddedKafka;
import dev.vigil.servers.EmbeddedPostgres;
import dev.vigil.servers.EmbeddedQuestDb;
import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real servers that the tests of this module share; they end with the process. */
public final class Servers {
    static final String PASSWORD = "correct horse battery";

    static final Path CONFIG = Path.of("..", "config");

    private static final Path FOLDER = folder();
    private static final EmbeddedKafka KAFKA =
            EmbeddedKafka.start(FOLDER.resolve("kafka"), "127.0.0.1", FreePort.any());
    private static final EmbeddedPostgres POSTGRES = postgres();

    private Servers() {}

    /** Started at the first use. */
    static final class Series {
        static final EmbeddedQuestDb STORE = questDb();

        private Series() {}
    }

    static String kafka() {
        return KAFKA.address();
    }

    static ConsoleSettings settings() {
        return settings(newDatabase());
    }

    static ConsoleSettings settings(String jdbcUrl) {
        return settings(jdbcUrl, CONFIG);
    }

    static ConsoleSettings settings(String jdbcUrl, Path config) {
        return settings(jdbcUrl, "http://127.0.0.1:9", "questdb", config);
    }

    /** With the real time-series store. */
    static ConsoleSettings settingsWithSeries() {
        return settingsWithSeries(newDatabase());
    }

    static ConsoleSettings settingsWithSeries(String jdbcUrl) {
        return settings(jdbcUrl, Series.STORE.address(), "questdb", CONFIG);
    }

    static ConsoleSettings settings(String jdbcUrl, Path config, int port) {
        return settings(jdbcUrl, "http://127.0.0.1:9", "questdb", config, port);
    }

    /** @param series address with the bucket as its path */
    static ConsoleSettings settingsWithInflux(String series) {
        return settings(newDatabase(), series, "influxdb", CONFIG);
    }

    private static ConsoleSettings settings(String jdbcUrl, String series, String seriesKind, Path config) {
        return settings(jdbcUrl, series, seriesKind, config, 0);
    }

    private static ConsoleSettings settings(String jdbcUrl, String series, String seriesKind, Path config, int port) {
        return new ConsoleSettings(
                "127.0.0.1",
                port,
                jdbcUrl,
                EmbeddedPostgres.USER,
                "",
                KAFKA.address(),
                series,
                seriesKind,
                config,
                FOLDER.resolve("data"),
                PASSWORD);
    }

    /** An empty database of its own. */
    public static String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        jdbc(POSTGRES.jdbcUrl()).sql("create database " + name).update();
        return POSTGRES.jdbcUrl().replace("/postgres", "/" + name);
    }

    static JdbcClient jdbc(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, EmbeddedPostgres.USER, ""));
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target", "servers"));
            return Files.createTempDirectory(target, "run").toAbsolutePath();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER.resolve("postgres"), "127.0.0.1", FreePort.any());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException late) {
            throw new UncheckedIOException(late);
        }
    }

    private static EmbeddedQuestDb questDb() {
        try {
            EmbeddedQuestDb store = EmbeddedQuestDb.start(FOLDER.resolve("questdb"), "127.0.0.1", FreePort.any());
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
