package dev.vigil.console;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a console needs to know before it starts.
 *
 * @param listen the address to listen on, for example {@code 127.0.0.1}
 * @param port 0 for any free port
 * @param kafka bootstrap servers
 * @param seriesUrl the HTTP address of the time-series store; for InfluxDB with the database or bucket as its path,
 *     for example {@code http://127.0.0.1:8086/vigil}. Its token stands in VIGIL_SERIES_TOKEN, if it wants one
 * @param seriesKind {@code questdb} or {@code influxdb}
 * @param config the folder with metrics.yaml, premises, rules and the catalogue
 * @param data a folder of its own
 * @param pictures where the jobs keep the pictures of cameras, and the console those of inspectors
 * @param kafkaProperties security settings of Kafka's clients, secrets as references (config/vigil.yaml)
 * @param adminPassword the first password of {@code admin}; null to have one generated
 */
public record ConsoleSettings(
        String listen,
        int port,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        String kafka,
        String seriesUrl,
        String seriesKind,
        Path config,
        Path data,
        Path pictures,
        Map<String, String> kafkaProperties,
        @Nullable String adminPassword) {

    public ConsoleSettings {
        kafkaProperties = Map.copyOf(kafkaProperties);
    }

    /** With the pictures beside the console's own folder, where the jobs of the same machine keep them. */
    public ConsoleSettings(
            String listen,
            int port,
            String jdbcUrl,
            String jdbcUser,
            String jdbcPassword,
            String kafka,
            String seriesUrl,
            String seriesKind,
            Path config,
            Path data,
            Map<String, String> kafkaProperties,
            @Nullable String adminPassword) {
        this(
                listen,
                port,
                jdbcUrl,
                jdbcUser,
                jdbcPassword,
                kafka,
                seriesUrl,
                seriesKind,
                config,
                data,
                data.resolveSibling("pictures"),
                kafkaProperties,
                adminPassword);
    }

    /** With a Kafka that asks for no login. */
    public ConsoleSettings(
            String listen,
            int port,
            String jdbcUrl,
            String jdbcUser,
            String jdbcPassword,
            String kafka,
            String seriesUrl,
            String seriesKind,
            Path config,
            Path data,
            @Nullable String adminPassword) {
        this(
                listen,
                port,
                jdbcUrl,
                jdbcUser,
                jdbcPassword,
                kafka,
                seriesUrl,
                seriesKind,
                config,
                data,
                Map.of(),
                adminPassword);
    }

    /** Without the passwords: this may be logged. */
    @Override
    public String toString() {
        return "ConsoleSettings[listen=%s:%d, jdbcUrl=%s, kafka=%s, seriesUrl=%s (%s), config=%s, data=%s]"
                .formatted(listen, port, jdbcUrl, kafka, seriesUrl, seriesKind, config, data);
    }
}
