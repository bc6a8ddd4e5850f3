package dev.vigil.standalone.cluster;

import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the jobs run: in this process, or on servers of their own. */
public interface FlinkCluster extends AutoCloseable {
    /** Defines the job and starts it where its newest usable checkpoint says. */
    void submit(String name, Consumer<StreamExecutionEnvironment> definition) throws Exception;
}
