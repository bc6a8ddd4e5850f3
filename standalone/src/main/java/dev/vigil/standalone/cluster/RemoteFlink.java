package dev.vigil.standalone.cluster;

import dev.vigil.standalone.config.FlinkFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Flink cluster of its own processes, reached over its REST interface; they have Vigil on their class path. A job that the
 * cluster no longer knows, because its JobManager was killed, is given to it again, from the newest checkpoint.
 */
public final class RemoteFlink implements FlinkCluster {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteFlink.class);
    private static final int HTTP_PORT = 80;
    private static final long ANSWER_SECONDS = 30;
    private static final long LOOK_EVERY_MS = 1_000;

    private final RestClusterClient<String> client;
    private final JobGraphs graphs;
    private final Map<String, Consumer<StreamExecutionEnvironment>> wanted = new LinkedHashMap<>();
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "flink-keeper"));

    private RemoteFlink(RestClusterClient<String> client, JobGraphs graphs) {
        this.client = client;
        this.graphs = graphs;
    }

    /**
     * @param address of the JobManager's REST interface, {@code http://host:port}
     * @param folder of the checkpoints, shared by this process and the cluster
     */
    public static RemoteFlink at(String address, FlinkFile settings, Path folder, int parallelism) throws Exception {
        URI uri = URI.create(address);
        Configuration configuration = settings.cluster();
        configuration.set(RestOptions.ADDRESS, uri.getHost());
        configuration.set(RestOptions.PORT, uri.getPort() < 0 ? HTTP_PORT : uri.getPort());
        configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 2);
        RemoteFlink flink = new RemoteFlink(
                new RestClusterClient<>(configuration, "vigil"),
                new JobGraphs(settings, folder.resolve("checkpoints"), parallelism));
        var unused =
                flink.keeper.scheduleWithFixedDelay(flink::keep, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        return flink;
    }

    /** A job of that name that runs already, of another version or configuration it may be, makes room first. */
    @Override
    public void submit(String name, Consumer<StreamExecutionEnvironment> definition) throws Exception {
        synchronized (wanted) {
            for (JobStatusMessage running : running(name)) {
                cancel(running.getJobId());
            }
            graphs.startFromNewest(name, definition, this::start);
            wanted.put(name, definition);
        }
    }

    private void keep() {
        synchronized (wanted) {
            for (var job : wanted.entrySet()) {
                try {
                    keep(job.getKey(), job.getValue());
                } catch (Exception later) {
                    LOG.warn("job={} cannot be looked after now; trying again: {}", job.getKey(), later.toString());
                    return;
                }
            }
        }
    }

    private void keep(String name, Consumer<StreamExecutionEnvironment> definition) throws Exception {
        List<JobStatusMessage> running = running(name);
        if (running.isEmpty()) {
            LOG.warn("job={} is not on the cluster; it is started again", name);
            graphs.startFromNewest(name, definition, this::start);
        }
        // an answer that was lost on its way may have led to two
        for (JobStatusMessage older : running.subList(0, Math.max(0, running.size() - 1))) {
            LOG.warn("job={} is there twice; cancelling the older id={}", name, older.getJobId());
            cancel(older.getJobId());
        }
    }

    /** The oldest first. */
    private List<JobStatusMessage> running(String name) throws Exception {
        return answer(client.listJobs()).stream()
                .filter(job ->
                        job.getJobName().equals(name) && !job.getJobState().isGloballyTerminalState())
                .sorted(Comparator.comparingLong(JobStatusMessage::getStartTime))
                .toList();
    }

    private JobID start(JobGraph graph) throws Exception {
        JobID id = answer(client.submitJob(graph));
        JobStatus status = answer(client.getJobStatus(id));
        while (status == JobStatus.INITIALIZING) {
            TimeUnit.MILLISECONDS.sleep(100);
            status = answer(client.getJobStatus(id));
        }
        if (status.isGloballyTerminalState()) {
            throw new IllegalStateException(
                    "the job ended as " + status,
                    answer(client.requestJobResult(id)).getSerializedThrowable().orElse(null));
        }
        return id;
    }

    /** Its checkpoints stay. */
    private void cancel(JobID id) throws Exception {
        answer(client.cancel(id));
        while (!answer(client.getJobStatus(id)).isGloballyTerminalState()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static <T> T answer(CompletableFuture<T> asked) throws ClusterGoneException, InterruptedException {
        try {
            return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            Throwable cause = gone.getCause() == null ? gone : gone.getCause();
            throw new ClusterGoneException("the Flink cluster does not answer: " + cause.getMessage(), cause);
        }
    }

    /** Leaves the jobs running: devices go on being heard while the console is restarted. */
    @Override
    public void close() {
        keeper.shutdownNow();
        client.close();
    }
}
