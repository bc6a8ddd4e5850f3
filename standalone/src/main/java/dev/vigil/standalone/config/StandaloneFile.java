package dev.vigil.standalone.config;

import dev.vigil.domain.config.KafkaProperties;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code config/vigil.yaml}. */
public final class StandaloneFile {
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<Part> CAN_BE_REAL =
            EnumSet.of(Part.MQTT, Part.KAFKA, Part.POSTGRES, Part.SERIES, Part.FLINK);

    private StandaloneFile() {}

    /** @throws dev.vigil.domain.config.ConfigurationException with everything that is wrong in it */
    public static StandaloneSettings read(Path file, Path config, Path data, int portOffset) {
        Problems problems = new Problems();
        String shownAs = file.startsWith(config) ? "config/" + config.relativize(file) : file.toString();
        Optional<YamlValue> root = YamlFile.read(file, shownAs, problems);
        problems.refuseIfAny();
        StandaloneSettings settings = settings(root.orElseThrow().map(problems), config, data, portOffset, problems);
        problems.refuseIfAny();
        return settings;
    }

    private static StandaloneSettings settings(YamlMap top, Path config, Path data, int portOffset, Problems problems) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Map<Part, String> use = new EnumMap<>(Part.class);
        Map<String, String> kafkaProperties = Map.of();
        String seriesKind = "questdb";
        String seriesBucket = "observations";
        int parallelism = 1;
        String listen = top.text("listen", "127.0.0.1");
        for (Part part : Part.values()) {
            YamlMap map = top.get(part.key()).map(problems);
            ports.put(part, port(map, portOffset, problems));
            if (CAN_BE_REAL.contains(part)) {
                String real = map.optionalText("use");
                if (real != null && !real.isBlank()) {
                    use.put(part, real);
                }
            }
            if (part == Part.KAFKA) {
                kafkaProperties = kafkaProperties(map, use.containsKey(part), problems);
            }
            if (part == Part.SERIES) {
                seriesKind = kind(map, problems);
                seriesBucket = map.text("bucket", "observations");
            }
            if (part == Part.FLINK) {
                parallelism = positive(map, "parallelism", 2, problems);
            }
            map.refuseOthers();
        }
        int partitions = positive(top, "partitions", 4, problems);
        top.refuseOthers();
        return new StandaloneSettings(
                listen, ports, use, kafkaProperties, seriesKind, seriesBucket, parallelism, partitions, config, data);
    }

    private static Map<String, String> kafkaProperties(YamlMap map, boolean real, Problems problems) {
        Map<String, String> properties = KafkaProperties.read(map, "properties", problems);
        if (!real && !properties.isEmpty()) {
            problems.add(map.get("properties"), "'use' beside it: the embedded Kafka knows no login");
            return Map.of();
        }
        return properties;
    }

    private static int port(YamlMap map, int offset, Problems problems) {
        int port = map.wholeNumber("port", 0) + offset;
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add(map.get("port"), "a port from 1 to 65535" + (offset == 0 ? "" : ", also after --port-offset"));
        }
        return port;
    }

    private static int positive(YamlMap map, String key, int otherwise, Problems problems) {
        int value = map.wholeNumber(key, otherwise);
        if (value < 1) {
            problems.add(map.get(key), "a whole number, 1 or more");
            return otherwise;
        }
        return value;
    }

    private static String kind(YamlMap map, Problems problems) {
        String kind = map.text("kind", "questdb");
        if (!kind.equals("questdb") && !kind.equals("influxdb")) {
            problems.add(map.get("kind"), "questdb or influxdb");
        }
        return kind;
    }
}
