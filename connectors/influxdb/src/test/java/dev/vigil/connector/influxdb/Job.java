package dev.vigil.connector.influxdb;

import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;

/** A job in this process that fails at the first exception, so that a job which ends well never restarted. */
final class Job {
    static final long BEGIN = 1_700_000_000_000L;

    private Job() {}

    /** One small cluster for all jobs of a test class. */
    static MiniClusterExtension cluster() {
        return cluster(new Configuration());
    }

    /** It does not take a machine which stands still for a while for a dead one. */
    static MiniClusterExtension cluster(Configuration configuration) {
        return new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                .setConfiguration(configuration.set(RpcOptions.ASK_TIMEOUT_DURATION, Duration.ofMinutes(2)))
                .setNumberTaskManagers(1)
                .setNumberSlotsPerTaskManager(2)
                .build());
    }

    static JobID run(long points, InfluxSink<Long> sink) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("restart-strategy.type", "none");
        configuration.setString("pipeline.generic-types", "false");
        configuration.setString("execution.checkpointing.tolerable-failed-checkpoints", "1000");
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        flink.setParallelism(2);
        flink.enableCheckpointing(100);
        flink.fromSequence(0, points - 1).sinkTo(sink);
        return flink.execute().getJobID();
    }

    static InfluxPoint point(long number) {
        return InfluxPoint.of("air")
                .tag("device", "d" + number % 7)
                .field("value", number / 2.0)
                .at(BEGIN + number);
    }

    /** A point whose field is a text where a number is kept. */
    static InfluxPoint badPoint(long number) {
        return InfluxPoint.of("air")
                .tag("device", "d" + number % 7)
                .field("value", "text")
                .at(BEGIN + number);
    }

    /** Small batches and short pauses, so that tests are quick. */
    static InfluxSinkBuilder<Long> sink(String url) {
        return InfluxSink.<Long>builder()
                .url(url)
                .organization("district")
                .bucket("readings")
                .batchSize(500)
                .flushInterval(Duration.ofMillis(50))
                .retry(new Backoff(Duration.ofMillis(10), Duration.ofMillis(200)))
                .lockedOutRetry(new Backoff(Duration.ofMillis(10), Duration.ofMillis(200)))
                .points(Job::point)
                .rejected(context -> RejectedList.POINTS::add);
    }
}
