package dev.vigil.jobs.announce;

import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.MqttSink;
import dev.vigil.domain.Topics;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import dev.vigil.jobs.kafka.Log;
import dev.vigil.jobs.mqtt.Broker;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Alerts and tasks → MQTT, for sirens, screens and gateways of others. A job of its own, so that a broker that is away holds
 * back no alert. At least once, in the order of the log; the highest revision of an id counts. Mutes hold (see
 * {@link TellOthers}).
 */
public final class AnnounceJob {
    public static final String NAME = "announce";

    private AnnounceJob() {}

    /** @param prefix the first levels of the topics */
    public static void define(StreamExecutionEnvironment env, JobSettings settings, String prefix) {
        // a siren must not hear of what was before it was connected
        long now = System.currentTimeMillis();
        DataStream<LogRecord> alerts = lines(env, settings, Topics.CASEFILE, now);
        alerts.union(lines(env, settings, Topics.TASKS, now))
                // a tick of the clock has no key
                .filter(record -> record.key() != null)
                .uid("drop-ticks")
                .setParallelism(1)
                .keyBy(LogRecord::key)
                .process(new TellOthers(prefix), TypeInformation.of(Announcement.class))
                .uid("announce")
                .name("announce")
                // one session: what is said of an alert comes in its order
                .setParallelism(1)
                .sinkTo(Broker.of(settings)
                        .reachedBy(MqttSink.<Announcement>builder())
                        .clientId("vigil-announce")
                        .serializer(told -> new MqttPublication(told.topic(), told.bytes(), told.retained()))
                        .build())
                .uid("tell-others")
                .name("tell others")
                .setParallelism(1);
    }

    private static DataStream<LogRecord> lines(
            StreamExecutionEnvironment env, JobSettings settings, String topic, long from) {
        return env.fromSource(Log.sourceFrom(settings, NAME, topic, from), WatermarkStrategy.noWatermarks(), topic)
                .uid(topic)
                .setParallelism(1);
    }
}
