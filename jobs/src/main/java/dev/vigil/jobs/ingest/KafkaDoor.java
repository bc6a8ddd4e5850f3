package dev.vigil.jobs.ingest;

import dev.vigil.domain.Topics;
import dev.vigil.domain.config.KafkaProperties;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/**
 * A raw topic of Kafka, of our own servers or of somebody else's.
 *
 * @param servers whose they are; empty: our own
 * @param start where a job that starts for the first time begins: {@code earliest}, {@code latest} or a time in
 *     ISO 8601; afterwards the checkpoint holds the position
 * @param properties of Kafka's client, for servers that are not ours
 */
public record KafkaDoor(String topic, String servers, String start, Map<String, String> properties)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String EARLIEST = "earliest";
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    public KafkaDoor {
        properties = Map.copyOf(properties);
    }

    /** A name alone, or a map. */
    static KafkaDoor read(YamlValue value, Problems problems) {
        if (value.isText()) {
            return checked(new KafkaDoor(value.text(problems), "", EARLIEST, Map.of()), value, problems);
        }
        YamlMap map = value.map(problems);
        KafkaDoor door = new KafkaDoor(
                map.text("topic"),
                map.text("servers", ""),
                map.text("start", EARLIEST),
                KafkaProperties.read(map, "properties", problems));
        if (door.servers.isEmpty() && !door.properties.isEmpty()) {
            problems.add(
                    map.get("properties"), "'servers' beside it; those of our own Kafka stand in config/vigil.yaml");
        }
        map.refuseOthers();
        return checked(door, value, problems);
    }

    private static KafkaDoor checked(KafkaDoor door, YamlValue value, Problems problems) {
        if (!door.topic.isEmpty() && !TOPIC.matcher(door.topic).matches()) {
            problems.add(value, "the name of a topic, letters, digits, '.', '_' and '-'");
        }
        try {
            door.offsets();
        } catch (DateTimeException neither) {
            problems.add(value, "start: earliest, latest, or a time such as 2026-03-01T00:00:00+08:00");
        }
        return door;
    }

    /** @throws DateTimeException when the start is none of the words and no time */
    OffsetsInitializer offsets() {
        return switch (start) {
            case EARLIEST -> OffsetsInitializer.earliest();
            case "latest" -> OffsetsInitializer.latest();
            default ->
                OffsetsInitializer.timestamp(
                        OffsetDateTime.parse(start).toInstant().toEpochMilli());
        };
    }

    /** Of its source in the job; topics of two servers may share a name. */
    String uid() {
        if (servers.isEmpty()) {
            return topic.equals(Topics.RAW_CAMERA) ? "raw-kafka" : "raw-kafka-" + topic;
        }
        return "raw-kafka-" + topic + "-" + Integer.toHexString(servers.hashCode());
    }
}
