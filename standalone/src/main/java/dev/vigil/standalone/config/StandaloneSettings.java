package dev.vigil.standalone.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code config/vigil.yaml} says, and what the command line changed.
 *
 * @param listen address on which everything of ours listens
 * @param ports of the embedded servers, with the offset added
 * @param use addresses of real servers that stand in for embedded ones
 * @param kafkaProperties of Kafka's clients, secrets as references
 * @param seriesKind {@code questdb} or {@code influxdb}
 * @param config the folder config/
 * @param data the folder in which everything is kept
 */
public record StandaloneSettings(
        String listen,
        Map<Part, Integer> ports,
        Map<Part, String> use,
        Map<String, String> kafkaProperties,
        String seriesKind,
        String seriesBucket,
        int parallelism,
        int partitions,
        Path config,
        Path data) {
    public StandaloneSettings {
        ports = Map.copyOf(ports);
        use = Map.copyOf(use);
        kafkaProperties = Map.copyOf(kafkaProperties);
    }

    /** With servers that ask for no log-in. */
    public StandaloneSettings(
            String listen,
            Map<Part, Integer> ports,
            Map<Part, String> use,
            String seriesKind,
            String seriesBucket,
            int parallelism,
            int partitions,
            Path config,
            Path data) {
        this(listen, ports, use, Map.of(), seriesKind, seriesBucket, parallelism, partitions, config, data);
    }

    public int port(Part part) {
        return ports.getOrDefault(part, 0);
    }

    /** The address of the real server that stands in for the embedded one, if there is one. */
    public Optional<String> real(Part part) {
        return Optional.ofNullable(use.get(part));
    }
}
