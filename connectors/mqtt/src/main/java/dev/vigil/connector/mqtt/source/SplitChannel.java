package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.MqttSession;
import dev.vigil.connector.mqtt.session.MqttSessions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A split at work. The task's thread polls, snapshots and acknowledges; the thread of the {@link ConnectionLoop}
 * connects; the client library's threads fill the inbox.
 */
final class SplitChannel {
    private static final int BATCH = 256;
    private static final long HEARTBEAT_MS = 100;
    private static final Duration JOIN = Duration.ofSeconds(5);

    private final SourceOptions options;
    private final MqttSessions sessions;
    private final SplitMetrics metrics;
    private final LongSupplier clock;
    private final Availability availability;
    private final Inbox inbox;
    private final AckTracker tracker = new AckTracker();
    private final ArrayDeque<Delivery> batch = new ArrayDeque<>(BATCH);
    private final Thread thread;
    private final Object change = new Object();

    private volatile MqttSplit split;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Exception failure;
    private volatile boolean closing;
    private volatile int pending;
    private volatile boolean drained = true;
    private volatile boolean checkpointed;
    private long lastMarker;

    SplitChannel(
            MqttSplit split,
            SourceOptions options,
            MqttSessions sessions,
            SplitMetrics metrics,
            Availability availability,
            LongSupplier clock) {
        this.split = split;
        this.options = options;
        this.sessions = sessions;
        this.metrics = metrics;
        this.availability = availability;
        this.clock = clock;
        // Twice the window: QoS 0 comes beside it.
        this.inbox = new Inbox(
                2 * options.connection().limits().receiveMaximum(),
                options.maximumBufferedBytes(),
                availability::signal);
        ConnectionOptions.Timing timing = options.connection().timing();
        this.thread = new Thread(
                new ConnectionLoop(this, new Backoff(timing.backoffMin(), timing.backoffMax(), new Random())),
                "mqtt-" + split.clientId());
        thread.setDaemon(true);
        metrics.gauge("connected", () -> isOpen() ? 1 : 0);
        metrics.gauge("caughtUp", () -> isCaughtUp() ? 1 : 0);
        metrics.gauge("inboxMessages", inbox::size);
        metrics.gauge("inboxBytes", inbox::bytes);
        metrics.gauge("unacknowledged", this::unacknowledged);
        metrics.gauge("windowFull", () -> isWindowFull() ? 1 : 0);
    }

    void start() {
        thread.start();
    }

    // The task's thread.

    /** The next message, or null if none waits. */
    @Nullable
    Delivery poll() {
        if (batch.isEmpty()) {
            drained = false;
            inbox.drainTo(batch, BATCH);
            drained = batch.isEmpty();
        }
        return batch.poll();
    }

    void emitted(Delivery delivery) {
        tracker.emitted(delivery);
        pending = tracker.pending();
    }

    MqttSplit snapshot(long checkpointId) {
        checkpointed = true;
        tracker.snapshot(checkpointId);
        return split;
    }

    void complete(long checkpointId) {
        tracker.complete(checkpointId);
        pending = tracker.pending();
    }

    /** An idle marker, if one is wanted, due and true. */
    Optional<MqttMessage> marker() {
        long now = clock.getAsLong();
        if (!options.marksIdleness()
                || now - lastMarker < options.idleMarkerInterval().toMillis()
                || !isCaughtUp()) {
            return Optional.empty();
        }
        lastMarker = now;
        metrics.idleMarker();
        return Optional.of(MqttMessage.idleMarker(split.name(), now));
    }

    void throwFailure() throws Exception {
        Exception failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    void beginClose() {
        closing = true;
        notifyChange();
    }

    void awaitClosed() {
        try {
            thread.join(JOIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    boolean isWindowFull() {
        Connection current = connection;
        return current != null && current.isOpen() && current.window().isFull();
    }

    // Every thread.

    boolean isOpen() {
        Connection current = connection;
        return current != null && current.isOpen();
    }

    /** Nothing waits: not here, and as far as can be known not at the broker. */
    boolean isCaughtUp() {
        Connection current = connection;
        return current != null
                && current.isOpen()
                && drained
                && inbox.isEmpty()
                && current.window().caughtUp(clock.getAsLong());
    }

    private int unacknowledged() {
        Connection current = connection;
        return current == null ? 0 : current.window().unacknowledged();
    }

    MqttSplit split() {
        return split;
    }

    SplitMetrics metrics() {
        return metrics;
    }

    String clientId() {
        return split.clientId();
    }

    ConnectionOptions options() {
        return options.connection();
    }

    boolean isClosing() {
        return closing;
    }

    private void notifyChange() {
        synchronized (change) {
            change.notifyAll();
        }
    }

    // The connection loop's thread.

    boolean endsSession() {
        return false;
    }

    Connection newConnection() {
        Window window = new Window(options().limits().receiveMaximum(), clock.getAsLong());
        Connection next = new Connection(split.name(), inbox, window, metrics, clock, this::notifyChange);
        connection = next;
        return next;
    }

    MqttSession openSession(Connection listener) {
        return sessions.open(options(), clientId(), listener);
    }

    void established() {
        split = split.asEstablished();
    }

    void fail(Exception e) {
        failure = e;
        availability.signal();
    }

    void awaitDrained() throws InterruptedException {
        synchronized (change) {
            while (!closing && !(inbox.isEmpty() && drained)) {
                availability.signal();
                change.wait(HEARTBEAT_MS);
            }
        }
    }

    /** Returns when the connection is lost or given up. */
    void awaitEnd(Connection current) throws InterruptedException {
        CheckpointWatch watch = new CheckpointWatch(options.checkpointWithin());
        synchronized (change) {
            while (!closing && current.loss().isEmpty() && !isSpent(current)) {
                change.wait(HEARTBEAT_MS);
                watch.check(checkpointed, current.window().isFull(), System.nanoTime());
                if (options.marksIdleness()) {
                    availability.signal();
                }
            }
        }
    }

    /** It overflowed, and all that came through it is emitted and acknowledged: only a new connection brings the rest. */
    private boolean isSpent(Connection current) {
        return current.isOverflowing() && inbox.isEmpty() && drained && pending == 0;
    }

    void pause(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        synchronized (change) {
            for (long left = duration.toMillis(); left > 0 && !closing; left = (end - System.nanoTime()) / 1_000_000) {
                change.wait(left);
            }
        }
    }
}
