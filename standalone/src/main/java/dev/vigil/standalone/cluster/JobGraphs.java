package dev.vigil.standalone.cluster;

import dev.vigil.standalone.config.FlinkFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes job graphs that go on from the newest usable checkpoint.
 *
 * @param folder of the checkpoints, one below it for each job; every process of the cluster sees it under this path
 */
record JobGraphs(FlinkFile settings, Path folder, int parallelism) {
    private static final Logger LOG = LoggerFactory.getLogger(JobGraphs.class);

    /** Starts a job and returns when it is past its initialization; throws when it ended there. */
    @FunctionalInterface
    interface Start {
        JobID start(JobGraph graph) throws Exception;
    }

    /** Tries the checkpoints from the newest to the oldest, then without one. */
    JobID startFromNewest(String name, Consumer<StreamExecutionEnvironment> definition, Start cluster)
            throws Exception {
        List<Exception> unusable = new ArrayList<>();
        for (Path checkpoint : Checkpoints.newestFirst(folder.resolve(name))) {
            try {
                JobID id = cluster.start(graph(name, definition, checkpoint));
                LOG.info("job={} goes on from checkpoint={}", name, folder.relativize(checkpoint));
                return id;
            } catch (ClusterGoneException gone) {
                throw gone;
            } catch (Exception wrong) {
                unusable.add(wrong);
                LOG.warn("job={} cannot go on from checkpoint={}; trying the one before it", name, checkpoint, wrong);
            }
        }
        JobID id = cluster.start(graph(name, definition, null));
        LOG.info("job={} starts without a checkpoint; unusable={}", name, unusable.size());
        return id;
    }

    private JobGraph graph(String name, Consumer<StreamExecutionEnvironment> definition, @Nullable Path checkpoint) {
        Configuration configuration = settings.job(name);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve(name).toUri().toString());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        definition.accept(env);
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName(name);
        if (checkpoint != null) {
            // what a configuration no longer has (a door, the raw copy) may leave its part of the checkpoint behind
            boolean partsMayGo = true;
            graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(
                    checkpoint.toUri().toString(), partsMayGo, RecoveryClaimMode.CLAIM));
        }
        return graph.getJobGraph();
    }
}
