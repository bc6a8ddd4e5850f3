package dev.vigil.standalone.chaos;

import dev.vigil.domain.Json;
import dev.vigil.jobs.ingest.IngestJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the JobManager how the jobs are. */
final class JobWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String jobManager;

    JobWatch(String jobManager) {
        this.jobManager = jobManager;
    }

    private record Jobs(List<Job> jobs) {}

    private record Job(String jid, String name, String state) {}

    private record Checkpoints(@Nullable Latest latest) {}

    private record Latest(@Nullable Completed completed) {}

    private record Completed(long trigger_timestamp) {}

    /** When ingestion's newest complete checkpoint began, epoch ms; 0 when there is none or nobody answers. */
    long lastCheckpointBegan() throws InterruptedException {
        try {
            long newest = 0;
            for (Job job : ask("/jobs/overview", Jobs.class).jobs()) {
                if (job.name().equals(IngestJob.NAME) && job.state().equals("RUNNING")) {
                    newest = Math.max(newest, began(ask("/jobs/" + job.jid() + "/checkpoints", Checkpoints.class)));
                }
            }
            return newest;
        } catch (IOException away) {
            return 0;
        }
    }

    private static long began(Checkpoints checkpoints) {
        Latest latest = checkpoints.latest();
        Completed completed = latest == null ? null : latest.completed();
        return completed == null ? 0 : completed.trigger_timestamp();
    }

    private <T> T ask(String path, Class<T> kind) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(jobManager + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the JobManager answered " + answer.statusCode());
        }
        return Json.read(answer.body(), kind);
    }
}
