package dev.vigil.connector.influxdb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of an {@link InfluxSink}; {@link #build} names everything that is wrong with them at once. */
public final class InfluxSinkBuilder<T> {
    private String url = "";
    private String organization = "-";
    private String bucket = "";
    private Login login = Login.none();
    private boolean gzip = true;
    private Duration requestTimeout = Duration.ofSeconds(30);

    private int batchSize = 5_000;
    private int batchBytes = 4 << 20;
    private Duration flushInterval = Duration.ofMillis(500);
    private int maxInFlight = 2;
    private Duration checkpointWait = Duration.ofSeconds(1);
    private int maxBuffered = 100_000;
    private int maxBufferedBytes = 64 << 20;
    private int maxLineBytes = 64 << 10;

    private Backoff retry = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private Backoff lockedOut = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private @Nullable ToPoint<T> toPoint;
    private RejectedPoints.Factory rejected = LogRejected::open;

    InfluxSinkBuilder() {}

    /** {@code http://host:port}, without {@code /api/v2/write}. Required. */
    public InfluxSinkBuilder<T> url(String value) {
        url = value;
        return this;
    }

    /** A token of InfluxDB 2 or 3. Default: none. */
    public InfluxSinkBuilder<T> token(Secret value) {
        login = Login.token(value);
        return this;
    }

    /** HTTP Basic, as QuestDB has it. Default: none. */
    public InfluxSinkBuilder<T> credentials(String user, Secret password) {
        login = Login.basic(user, password);
        return this;
    }

    /** Default {@code -}, for stores that have no organizations. */
    public InfluxSinkBuilder<T> organization(String value) {
        organization = value;
        return this;
    }

    /** The bucket, or the database of InfluxDB 1; QuestDB ignores it. Required. */
    public InfluxSinkBuilder<T> bucket(String value) {
        bucket = value;
        return this;
    }

    /** How a value becomes a point. Required. */
    public InfluxSinkBuilder<T> points(ToPoint<T> value) {
        toPoint = value;
        return this;
    }

    /** Who takes the points that the store refuses for good. Default: the first is logged, all are counted and lost. */
    public InfluxSinkBuilder<T> rejected(RejectedPoints.Factory value) {
        rejected = value;
        return this;
    }

    /** Points in one request, at most. Default 5,000. */
    public InfluxSinkBuilder<T> batchSize(int value) {
        batchSize = value;
        return this;
    }

    /** Bytes in one request before compression, at most. Default 4 MiB. */
    public InfluxSinkBuilder<T> batchBytes(int value) {
        batchBytes = value;
        return this;
    }

    /** The longest a point waits for others to fill its batch. Default 500 ms. */
    public InfluxSinkBuilder<T> flushInterval(Duration value) {
        flushInterval = value;
        return this;
    }

    /** Requests, and so threads, of one subtask at a time. Default 2. */
    public InfluxSinkBuilder<T> maxInFlight(int value) {
        maxInFlight = value;
        return this;
    }

    /** Points that one subtask holds before it holds the stream back. Default 100,000. */
    public InfluxSinkBuilder<T> maxBuffered(int value) {
        maxBuffered = value;
        return this;
    }

    /** The same bound in bytes of line protocol. Default 64 MiB. */
    public InfluxSinkBuilder<T> maxBufferedBytes(int value) {
        maxBufferedBytes = value;
        return this;
    }

    /** A longer line goes to the rejected. Default 64 KiB. */
    public InfluxSinkBuilder<T> maxLineBytes(int value) {
        maxLineBytes = value;
        return this;
    }

    /** The longest a checkpoint waits for a store that is well; what is left goes into its state. Default 1 s. */
    public InfluxSinkBuilder<T> checkpointWait(Duration value) {
        checkpointWait = value;
        return this;
    }

    /** Compress requests. Default true. */
    public InfluxSinkBuilder<T> gzip(boolean value) {
        gzip = value;
        return this;
    }

    /** For one request with its answer; then it counts as failed and is sent again. Default 30 s. */
    public InfluxSinkBuilder<T> requestTimeout(Duration value) {
        requestTimeout = value;
        return this;
    }

    /** The pauses while the store is away. Default 100 ms, doubling to 10 s. */
    public InfluxSinkBuilder<T> retry(Backoff value) {
        retry = value;
        return this;
    }

    /** The pauses while the store refuses us (401, 403, 404). Default 2 s, doubling to 30 s. */
    public InfluxSinkBuilder<T> lockedOutRetry(Backoff value) {
        lockedOut = value;
        return this;
    }

    /** @throws IllegalArgumentException with every problem, one a line */
    public InfluxSink<T> build() {
        StoreAddress address = new StoreAddress(url, organization, bucket, login, gzip, requestTimeout);
        Batching batching = new Batching(
                batchSize,
                batchBytes,
                flushInterval,
                maxInFlight,
                checkpointWait,
                maxBuffered,
                maxBufferedBytes,
                maxLineBytes);
        Patience patience = new Patience(retry, lockedOut);

        List<String> problems = new ArrayList<>(address.problems());
        problems.addAll(batching.problems());
        problems.addAll(patience.problems());
        if (toPoint == null) {
            problems.add("points is required but not provided");
        }
        if (toPoint == null || !problems.isEmpty()) {
            throw new IllegalArgumentException("InfluxDB sink:\n  " + String.join("\n  ", problems));
        }
        return new InfluxSink<>(address, batching, patience, toPoint, rejected);
    }
}
