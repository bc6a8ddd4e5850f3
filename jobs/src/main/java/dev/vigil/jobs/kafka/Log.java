package dev.vigil.jobs.kafka;

import dev.vigil.domain.TopicLayout;
import dev.vigil.jobs.JobSettings;
import dev.vigil.jobs.clock.LogRecord;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** Sources and sinks of our own topics. At least once everywhere: ids and revisions make a repetition harmless. */
public final class Log {
    private Log() {}

    public static KafkaSource<LogRecord> source(JobSettings settings, String job, String topic) {
        // the checkpoint holds the position; a job that starts for the first time reads everything
        return source(settings, job, topic, OffsetsInitializer.earliest());
    }

    /** For a job that, when it starts for the first time, reads only what was written from that time on, epoch ms. */
    public static KafkaSource<LogRecord> sourceFrom(JobSettings settings, String job, String topic, long time) {
        return source(settings, job, topic, OffsetsInitializer.timestamp(time));
    }

    private static KafkaSource<LogRecord> source(
            JobSettings settings, String job, String topic, OffsetsInitializer start) {
        return KafkaSource.<LogRecord>builder()
                .setBootstrapServers(settings.kafka())
                .setTopics(topic)
                .setGroupId("vigil-" + job)
                .setClientIdPrefix("vigil-" + job + "-" + topic)
                .setStartingOffsets(start)
                .setProperties(properties(settings))
                .setDeserializer(new LogRecordReader())
                .build();
    }

    public static KafkaSink<LogRecord> sink(JobSettings settings, String topic) {
        return sink(settings, new LogRecordWriter(topic));
    }

    public static <T> KafkaSink<T> sink(JobSettings settings, KafkaRecordSerializationSchema<T> writer) {
        Properties properties = properties(settings);
        properties.setProperty("linger.ms", "2");
        properties.setProperty("acks", "all");
        properties.setProperty("compression.type", "lz4");
        properties.setProperty("enable.idempotence", "true");
        properties.setProperty("max.request.size", Integer.toString(TopicLayout.LARGEST_RECORD));
        // longer than any outage that the job should sit out without a restart
        properties.setProperty("delivery.timeout.ms", "300000");
        return KafkaSink.<T>builder()
                .setBootstrapServers(settings.kafka())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setKafkaProducerConfig(properties)
                .setRecordSerializer(writer)
                .build();
    }

    private static Properties properties(JobSettings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.kafkaProperties());
        return properties;
    }
}
