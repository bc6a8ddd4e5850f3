package dev.vigil.jobs.ingest;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.MqttSink;
import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.MqttSourceBuilder;
import dev.vigil.domain.Topics;
import dev.vigil.domain.observation.Observation;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.JobSettings.MqttSplitSettings;
import dev.vigil.jobs.clock.Clocks;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.clock.TickOnWatermark;
import dev.vigil.jobs.kafka.Log;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.stream.StreamType;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Messages of devices → placed observations in the log; what cannot be read → dead letters. A device is
 * acknowledged after the checkpoint, when its readings lie in Kafka.
 */
public final class IngestJob {
    public static final String NAME = "ingest";
    private static final Duration IDLE_MARKERS = Duration.ofMillis(200);
    private static final long TICK_EVERY = 200;
    private static final int LARGEST_PACKET = 2 << 20;

    private IngestJob() {}

    public static void define(StreamExecutionEnvironment env, JobSettings settings, FormatRoutes routes) {
        BroadcastStream<LogRecord> registry = registry(env, settings);
        SingleOutputStreamOperator<Observation> observations = messages(env, settings, routes)
                .connect(registry)
                .process(new ReadMessages(settings, routes), StreamType.OBSERVATION)
                .uid("read-messages")
                .name("read messages");
        observations
                .keyBy(Observation::device)
                .process(new DropDuplicates(), StreamType.LOG_RECORD)
                .uid("drop-duplicates")
                .name("drop duplicates")
                .transform("tick", StreamType.LOG_RECORD, new TickOnWatermark(settings.partitions(), TICK_EVERY))
                .uid("tick")
                .sinkTo(Log.sink(settings, Topics.OBSERVATIONS))
                .uid("write-observations")
                .name("write observations");
        observations
                .getSideOutput(ReadMessages.ANSWERS)
                .sinkTo(MqttSink.<Answer>builder()
                        .serverUri(settings.mqtt())
                        .clientId("vigil-answers")
                        .credentials(credentials())
                        .serializer(answer -> new MqttPublication(answer.topic(), answer.bytes(), false))
                        .build())
                .uid("answer-devices")
                .name("answer devices");
        observations
                .getSideOutput(ReadMessages.REJECTED)
                .sinkTo(Log.sink(settings, Topics.DEAD_LETTERS))
                .uid("write-dead-letters")
                .name("write dead letters");
    }

    private static DataStream<RawMessage> messages(
            StreamExecutionEnvironment env, JobSettings settings, FormatRoutes routes) {
        DataStream<RawMessage> mqtt = env.fromSource(mqttSource(settings), Clocks.whenDrained(), "mqtt")
                .uid("mqtt")
                // a reader without a split would say nothing, and hold the clock
                .setParallelism(Math.min(env.getParallelism(), settings.splits().size()))
                .filter(message -> !message.isIdleMarker())
                .uid("drop-idle-markers")
                .map(IngestJob::raw)
                .returns(StreamType.RAW_MESSAGE)
                .uid("mqtt-message");
        DataStream<RawMessage> all = mqtt.union(env.fromSource(
                        kafka(settings, List.of(Topics.RESUBMITTED), new ResubmittedReader()),
                        Clocks.followingTheBacklog(),
                        "resubmitted")
                .uid("resubmitted")
                .setParallelism(1));
        if (routes.kafkaTopics().isEmpty()) {
            return all;
        }
        return all.union(env.fromSource(
                        kafka(settings, routes.kafkaTopics(), new RawKafkaReader()),
                        Clocks.followingTheBacklog(),
                        "raw kafka")
                .uid("raw-kafka"));
    }

    private static MqttSource mqttSource(JobSettings settings) {
        MqttSourceBuilder builder = MqttSource.builder()
                .serverUri(settings.mqtt())
                .clientIdPrefix("vigil-ingest")
                .receiveMaximum(16_384)
                .maximumPacketSize(LARGEST_PACKET)
                .sessionExpiry(Duration.ofDays(7))
                .credentials(credentials())
                .idleMarkers(IDLE_MARKERS);
        for (MqttSplitSettings split : settings.splits()) {
            builder.split(split.name(), split.filters().toArray(String[]::new));
        }
        return builder.build();
    }

    /** Named here, read where the connection is made: no secret travels with the job. */
    private static Credentials credentials() {
        return System.getenv("VIGIL_MQTT_USER") == null
                ? Credentials.none()
                : Credentials.fromEnvironment("VIGIL_MQTT_USER", "VIGIL_MQTT_PASSWORD");
    }

    private static KafkaSource<RawMessage> kafka(
            JobSettings settings, List<String> topics, KafkaRecordDeserializationSchema<RawMessage> reader) {
        Properties properties = new Properties();
        properties.putAll(settings.kafkaProperties());
        return KafkaSource.<RawMessage>builder()
                .setBootstrapServers(settings.kafka())
                .setTopics(topics)
                .setGroupId("vigil-ingest")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperties(properties)
                .setDeserializer(reader)
                .build();
    }

    private static BroadcastStream<LogRecord> registry(StreamExecutionEnvironment env, JobSettings settings) {
        return env.fromSource(Log.source(settings, NAME, Topics.REGISTRY), Clocks.none(), "registry")
                .uid("registry")
                .setParallelism(1)
                .broadcast(RegistryView.STATE);
    }

    private static RawMessage raw(MqttMessage message) {
        return new RawMessage("mqtt:" + message.topic(), message.topic(), message.payload(), message.receivedAt());
    }
}
