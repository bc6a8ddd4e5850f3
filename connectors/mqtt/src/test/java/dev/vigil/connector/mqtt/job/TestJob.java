package dev.vigil.connector.mqtt.job;

import dev.vigil.connector.mqtt.MqttSource;
import dev.vigil.connector.mqtt.harness.Await;
import java.time.Duration;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job of nothing but the source and a sink that the test can read. */
public final class TestJob {
    private final Configuration configuration = new Configuration();
    private int parallelism = 1;

    public TestJob() {
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(200));
    }

    public TestJob parallelism(int subtasks) {
        parallelism = subtasks;
        return this;
    }

    public <T> TestJob with(org.apache.flink.configuration.ConfigOption<T> option, T value) {
        configuration.set(option, value);
        return this;
    }

    public JobClient start(MqttSource source, Collected sink) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "read mqtt")
                .uid("read-mqtt")
                .sinkTo(sink)
                .uid("collect")
                .name("collect");
        JobClient job = env.executeAsync("mqtt source test");
        Await.until("the job runs", () -> job.getJobStatus().get() == JobStatus.RUNNING);
        return job;
    }

    public static void cancel(JobClient job) throws Exception {
        job.cancel().get();
        Await.until("the job has ended", () -> job.getJobStatus().get().isGloballyTerminalState());
    }
}
