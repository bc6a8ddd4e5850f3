package dev.vigil.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the console's live stream, and notes how old each poured alert is when it comes. */
final class StreamWatch implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE = 20_000_000_000L;

    private final InputStream stream;
    private final List<Long> ages = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean greeted;

    private StreamWatch(InputStream stream) {
        this.stream = stream;
    }

    /** Returns when the stream is open: an alert that is written now will come. */
    static StreamWatch open(ConsoleAccess console) throws IOException, InterruptedException {
        StreamWatch watch = new StreamWatch(console.stream("/api/alerts/stream"));
        Thread reader = new Thread(watch::read, "stream-watch");
        reader.setDaemon(true);
        reader.start();
        long end = System.nanoTime() + PATIENCE;
        while (!watch.greeted) {
            if (System.nanoTime() > end) {
                throw new CommandException("The stream of the console stays silent.");
            }
            LockSupport.parkNanos(5_000_000);
        }
        return watch;
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                greeted |= line.startsWith("event: hello");
                if (line.startsWith("data: ") && line.contains(Pouring.PREFIX)) {
                    note(JSON.readTree(line.substring("data: ".length())));
                }
            }
        } catch (IOException closed) {
            greeted = true;
        }
    }

    private void note(JsonNode alert) {
        boolean poured = alert.path("id").asString("").startsWith(Pouring.PREFIX)
                && alert.path("revision").asInt() == 1;
        if (poured) {
            long written = OffsetDateTime.parse(alert.path("publishedAt").asString())
                    .toInstant()
                    .toEpochMilli();
            ages.add(System.currentTimeMillis() - written);
        }
    }

    /** Until so many have come, or no more come. */
    void awaitQuiet(int expected) {
        int before = -1;
        long quietSince = System.nanoTime();
        while (seen() < expected && System.nanoTime() - quietSince < PATIENCE) {
            if (seen() != before) {
                before = seen();
                quietSince = System.nanoTime();
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    int seen() {
        return ages.size();
    }

    String percentiles() {
        List<Long> sorted = new ArrayList<>(ages);
        if (sorted.isEmpty()) {
            return "none";
        }
        Collections.sort(sorted);
        return "p50 " + at(sorted, 0.5) + ", p95 " + at(sorted, 0.95) + ", p99 " + at(sorted, 0.99) + ", max "
                + sorted.get(sorted.size() - 1);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
