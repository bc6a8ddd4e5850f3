package dev.vigil.jobs.ingest;

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
import dev.vigil.jobs.mqtt.Broker;
import dev.vigil.jobs.registry.RegistryView;
import dev.vigil.jobs.stream.StreamType;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
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
                .sinkTo(Broker.of(settings)
                        .reachedBy(MqttSink.<Answer>builder())
                        .clientId("vigil-answers")
                        .serializer(answer -> new MqttPublication(answer.topic(), answer.bytes(), false))
                        .build())
                .uid("answer-devices")
                .name("answer devices");
        observations
                .getSideOutput(ReadMessages.REJECTED)
                .sinkTo(Log.sink(settings, Topics.DEAD_LETTERS))
                .uid("write-dead-letters")
                .name("write dead letters");
        if (routes.rawCopyKept() > 0) {
            observations
                    .getSideOutput(ReadMessages.ACCEPTED)
                    .sinkTo(Log.sink(settings, new RawCopyWriter()))
                    .uid("write-raw-copy")
                    .name("write raw copy");
        }
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
        DataStream<RawMessage> all =
                mqtt.union(env.fromSource(resubmitted(settings), Clocks.followingTheBacklog(), "resubmitted")
                        .uid("resubmitted")
                        .setParallelism(1));
        for (KafkaDoor door : routes.kafka()) {
            all = all.union(
                    env.fromSource(kafka(settings, door), Clocks.followingTheBacklog(), "raw kafka " + door.topic())
                            .uid(door.uid()));
        }
        return all;
    }

    private static MqttSource mqttSource(JobSettings settings) {
        MqttSourceBuilder builder = Broker.of(settings)
                .reachedBy(MqttSource.builder())
                .clientIdPrefix("vigil-ingest")
                .receiveMaximum(16_384)
                .maximumPacketSize(LARGEST_PACKET)
                .sessionExpiry(Duration.ofDays(7))
                .idleMarkers(IDLE_MARKERS);
        for (MqttSplitSettings split : settings.splits()) {
            builder.split(split.name(), split.filters().toArray(String[]::new));
        }
        return builder.build();
    }

    private static KafkaSource<RawMessage> resubmitted(JobSettings settings) {
        KafkaDoor ours = new KafkaDoor(Topics.RESUBMITTED, "", "earliest", Map.of());
        return source(settings, ours).setDeserializer(new ResubmittedReader()).build();
    }

    static KafkaSource<RawMessage> kafka(JobSettings settings, KafkaDoor door) {
        return source(settings, door).setDeserializer(new RawKafkaReader()).build();
    }

    private static KafkaSourceBuilder<RawMessage> source(JobSettings settings, KafkaDoor door) {
        boolean ours = door.servers().isEmpty();
        Properties properties = new Properties();
        properties.putAll(ours ? settings.kafkaProperties() : door.properties());
        return KafkaSource.<RawMessage>builder()
                .setBootstrapServers(ours ? settings.kafka() : door.servers())
                .setTopics(door.topic())
                .setGroupId("vigil-ingest")
                .setClientIdPrefix("vigil-ingest-" + door.topic())
                .setStartingOffsets(door.offsets())
                .setProperties(properties);
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
