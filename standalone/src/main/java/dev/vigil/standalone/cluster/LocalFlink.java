package dev.vigil.standalone.cluster;

import dev.vigil.standalone.config.FlinkFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Flink cluster in this process, with its web page. Jobs go on from the newest checkpoint in their folder. */
public final class LocalFlink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalFlink.class);

    private final MiniCluster cluster;
    private final FlinkFile settings;
    private final Path folder;
    private final int parallelism;
    private final List<JobID> jobs = new ArrayList<>();

    private LocalFlink(MiniCluster cluster, FlinkFile settings, Path folder, int parallelism) {
        this.cluster = cluster;
        this.settings = settings;
        this.folder = folder;
        this.parallelism = parallelism;
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
        return new LocalFlink(cluster, settings, folder, parallelism);
    }

    /** Defines the job and starts it where its newest usable checkpoint says. */
    public void submit(String name, Consumer<StreamExecutionEnvironment> definition) throws Exception {
        Path checkpoints = folder.resolve("checkpoints").resolve(name);
        for (Path checkpoint : Checkpoints.newestFirst(checkpoints)) {
            try {
                submit(graph(name, checkpoints, definition), checkpoint);
                LOG.info("job={} goes on from checkpoint={}", name, folder.relativize(checkpoint));
                return;
            } catch (Exception unusable) {
                LOG.warn(
                        "job={} cannot go on from checkpoint={}; trying the one before it", name, checkpoint, unusable);
            }
        }
        submit(graph(name, checkpoints, definition), null);
        LOG.info("job={} starts for the first time", name);
    }

    private StreamGraph graph(String name, Path checkpoints, Consumer<StreamExecutionEnvironment> definition) {
        Configuration configuration = settings.job(name);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        definition.accept(env);
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName(name);
        return graph;
    }

    private void submit(StreamGraph graph, @Nullable Path checkpoint) throws Exception {
        if (checkpoint != null) {
            // what a configuration no longer has (a door, the raw copy) may leave its part of the checkpoint behind
            boolean partsMayGo = true;
            graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(
                    checkpoint.toUri().toString(), partsMayGo, RecoveryClaimMode.CLAIM));
        }
        JobID id = cluster.submitJob(graph.getJobGraph()).get().getJobID();
        JobStatus status = afterInitialization(id);
        if (status.isTerminalState()) {
            Throwable cause =
                    cluster.requestJobResult(id).get().getSerializedThrowable().orElse(null);
            throw new IllegalStateException("the job ended as " + status, cause);
        }
        jobs.add(id);
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
