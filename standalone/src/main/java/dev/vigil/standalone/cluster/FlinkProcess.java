package dev.vigil.standalone.cluster;

import dev.vigil.standalone.config.FlinkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.entrypoint.ClusterEntrypoint;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskExecutorResourceUtils;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * This process as a server of a Flink cluster, with Vigil on its class path. Neither method returns before the server has
 * ended; Flink then ends the process.
 *
 * @param listen address on which it listens
 * @param jobManager address at which the JobManager is reached
 * @param rpcPort port of the JobManager for its TaskManagers
 * @param folder for what lives as long as the process
 */
public record FlinkProcess(FlinkFile settings, String listen, String jobManager, int rpcPort, Path folder) {
    /** @param webPort of the web page and the REST interface */
    public void runJobManager(int webPort) throws IOException {
        Configuration configuration = configuration();
        configuration.set(JobManagerOptions.BIND_HOST, listen);
        configuration.set(RestOptions.ADDRESS, jobManager);
        configuration.set(RestOptions.BIND_ADDRESS, listen);
        configuration.set(RestOptions.PORT, webPort);
        configuration.set(RestOptions.BIND_PORT, Integer.toString(webPort));
        ClusterEntrypoint.runClusterEntrypoint(new StandaloneSessionClusterEntrypoint(configuration));
    }

    /** @param slots enough for every job when it is the only one left */
    public void runTaskManager(int slots) throws IOException {
        Configuration configuration = configuration();
        configuration.set(TaskManagerOptions.BIND_HOST, listen);
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        // the heap is what the process was given; Flink's own division of it is for its shell scripts
        TaskManagerRunner.runTaskManagerProcessSecurely(
                TaskExecutorResourceUtils.adjustForLocalExecution(configuration));
    }

    private Configuration configuration() throws IOException {
        Configuration configuration = settings.cluster();
        configuration.set(JobManagerOptions.ADDRESS, jobManager);
        configuration.set(JobManagerOptions.PORT, rpcPort);
        configuration.set(
                CoreOptions.TMP_DIRS,
                Files.createDirectories(folder.resolve("tmp")).toString());
        return configuration;
    }
}
