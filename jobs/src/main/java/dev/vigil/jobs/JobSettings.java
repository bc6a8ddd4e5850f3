package dev.vigil.jobs;

import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the jobs find the other parts. Travels with the job graph, so it holds no secrets: credentials
 * are named, and read where they are used.
 *
 * @param kafka bootstrap servers
 * @param mqtt address of the broker, {@code tcp://host:port} or {@code ssl://host:port}
 * @param seriesUrl base address of the time-series store's write interface
 * @param seriesBucket bucket of InfluxDB; QuestDB ignores it
 * @param config the folder config/, on every machine that runs a part of a job
 * @param pictures the folder of the picture store
 * @param partitions of the topics that are keyed by premise
 */
public record JobSettings(
        String kafka,
        String mqtt,
        String seriesUrl,
        String seriesBucket,
        String config,
        String pictures,
        int partitions,
        List<MqttSplitSettings> splits,
        Map<String, String> kafkaProperties)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public JobSettings {
        splits = List.copyOf(splits);
        kafkaProperties = Map.copyOf(kafkaProperties);
    }

    /** One exclusive share of the topics, read by one session. */
    public record MqttSplitSettings(String name, List<String> filters) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        public MqttSplitSettings {
            filters = List.copyOf(filters);
        }
    }

    public Path configFolder() {
        return Path.of(config);
    }

    /** For clients that are not built by Flink. */
    public Map<String, String> kafkaConnection() {
        Map<String, String> connection = new HashMap<>(kafkaProperties);
        connection.put("bootstrap.servers", kafka);
        return connection;
    }
}
