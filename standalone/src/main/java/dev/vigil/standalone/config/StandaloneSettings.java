package dev.vigil.standalone.config;

import dev.vigil.servers.FreePort;
import java.nio.file.Path;
import java.util.EnumMap;
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

    /** Everything embedded, each part on a port that is free at this moment: for runs beside whatever else runs here. */
    public static StandaloneSettings onFreePorts(Path config, Path data) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, FreePort.any());
        }
        return new StandaloneSettings("127.0.0.1", ports, Map.of(), "questdb", "observations", 2, 4, config, data);
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
