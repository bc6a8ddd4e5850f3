package dev.vigil.standalone.cluster;

import dev.vigil.standalone.config.FlinkFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink cluster in this process, with its web page. Jobs go on from the newest checkpoint in their folder. */
public final class LocalFlink implements FlinkCluster {
    /**
     * In one process nobody is gone while the others live: who does not answer is held up, as they all are, by a busy machine or a
     * slow disk, and a restart of every job would only add to it.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MiniCluster cluster;
    private final JobGraphs graphs;
    private final List<JobID> jobs = new ArrayList<>();

    private LocalFlink(MiniCluster cluster, JobGraphs graphs) {
        this.cluster = cluster;
        this.graphs = graphs;
    }

    /** @param slots enough for all jobs together */
    public static LocalFlink start(
            FlinkFile settings, Path folder, String host, int webPort, int parallelism, int slots) throws Exception {
        Files.createDirectories(folder);
        Configuration configuration = settings.cluster();
        configuration.set(RestOptions.BIND_ADDRESS, host);
        configuration.set(RestOptions.ADDRESS, host);
        configuration.set(RestOptions.PORT, webPort);
        configuration.set(RestOptions.BIND_PORT, Integer.toString(webPort));
        configuration.set(JobManagerOptions.ADDRESS, "127.0.0.1");
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, PATIENCE);
        configuration.set(RpcOptions.ASK_TIMEOUT_DURATION, PATIENCE);
        configuration.set(
                CoreOptions.TMP_DIRS,
                Files.createDirectories(folder.resolve("tmp")).toString());
        JobMetersFactory.addTo(configuration);
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
        cluster.start();
        return new LocalFlink(cluster, new JobGraphs(settings, folder.resolve("checkpoints"), parallelism));
    }

    @Override
    public void submit(String name, Consumer<StreamExecutionEnvironment> definition) throws Exception {
        jobs.add(graphs.startFromNewest(name, definition, this::start));
    }

    private JobID start(JobGraph graph) throws Exception {
        JobID id = cluster.submitJob(graph).get().getJobID();
        JobStatus status = afterInitialization(id);
        if (status.isTerminalState()) {
            Throwable cause =
                    cluster.requestJobResult(id).get().getSerializedThrowable().orElse(null);
            throw new IllegalStateException("the job ended as " + status, cause);
        }
        return id;
    }

    /** A job whose checkpoint cannot be read fails while it is initialized, after its submission succeeded. */
    private JobStatus afterInitialization(JobID id) throws Exception {
        JobStatus status = cluster.getJobStatus(id).get();
        while (status == JobStatus.INITIALIZING) {
            TimeUnit.MILLISECONDS.sleep(20);
            status = cluster.getJobStatus(id).get();
        }
        return status;
    }

    /** Cancels the jobs, whose checkpoints stay, and stops. */
    @Override
    public void close() throws Exception {
        for (JobID job : jobs) {
            cluster.cancelJob(job).get();
        }
        cluster.close();
    }
}
