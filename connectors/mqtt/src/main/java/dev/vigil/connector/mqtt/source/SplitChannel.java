package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.MqttSplit.Role;
import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.MqttSession;
import dev.vigil.connector.mqtt.session.MqttSessions;
import dev.vigil.connector.mqtt.source.SplitReport.Progress;
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
    private static final long JOIN_MS = 5_000;

    private final SourceOptions options;
    private final MqttSessions sessions;
    private final SplitMetrics metrics;
    private final LongSupplier clock;
    private final Office office;
    private final Inbox inbox;
    private final AckTracker tracker = new AckTracker();
    private final ArrayDeque<Delivery> batch = new ArrayDeque<>(BATCH);
    private final ConnectionLoop loop;
    private final Thread thread;
    private long lastMarker;

    private volatile @Nullable Exception failure;
    private volatile boolean checkpointed;
    private volatile boolean held;
    private volatile Phase phase = Phase.JOINING;
    private volatile int pending;
    private volatile boolean drained = true;

    SplitChannel(
            MqttSplit split,
            SourceOptions options,
            MqttSessions sessions,
            SplitMetrics metrics,
            Office office,
            LongSupplier clock) {
        this.options = options;
        this.sessions = sessions;
        this.metrics = metrics;
        this.office = office;
        this.clock = clock;
        // Twice the window: QoS 0 comes beside it.
        this.inbox = new Inbox(
                2 * options.connection().limits().receiveMaximum(), options.maximumBufferedBytes(), office::signal);
        ConnectionOptions.Timing timing = options.connection().timing();
        Backoff backoff = new Backoff(timing.backoffMin(), timing.backoffMax(), new Random());
        this.loop = new ConnectionLoop(this, split, options, metrics, backoff);
        this.held = split.role() == Role.JOINING;
        this.thread = new Thread(loop, "mqtt-" + split.clientId());
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
        if (held) {
            return null;
        }
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
        return loop.split();
    }

    void complete(long checkpointId) {
        tracker.complete(checkpointId);
        pending = tracker.pending();
    }

    /** An idle marker, if one is wanted, due and true. */
    Optional<MqttMessage> marker() {
        long now = clock.getAsLong();
        boolean due = options.marksIdleness()
                && now - lastMarker >= options.idleMarkerInterval().toMillis();
        if (!due || held || !isCaughtUp()) {
            return Optional.empty();
        }
        lastMarker = now;
        metrics.idleMarker();
        return Optional.of(MqttMessage.idleMarker(loop.split().name(), now));
    }

    void enter(Phase announced) {
        phase = announced;
        if (announced == Phase.SETTLED) {
            held = false;
        }
        loop.wake();
    }

    void throwFailure() throws Exception {
        Exception failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    void beginClose() {
        loop.close();
    }

    void awaitClosed() {
        try {
            thread.join(JOIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    // Every thread.

    String splitId() {
        return loop.split().splitId();
    }

    private boolean isOpen() {
        Connection current = loop.connection();
        return current != null && current.isOpen();
    }

    /** Nothing waits: not here, and as far as can be known not at the broker. */
    boolean isCaughtUp() {
        Connection current = loop.connection();
        return current != null
                && current.isOpen()
                && !current.isOverflowing()
                && isDrained()
                && current.window().caughtUp(clock.getAsLong());
    }

    /** Everything received is emitted. */
    boolean isDrained() {
        return inbox.isEmpty() && drained;
    }

    private int unacknowledged() {
        Connection current = loop.connection();
        return current == null ? 0 : current.window().unacknowledged();
    }

    private boolean isWindowFull() {
        Connection current = loop.connection();
        return current != null && current.isOpen() && current.window().isFull();
    }

    // The connection loop's thread.

    Connection newConnection() {
        Window window = new Window(options.connection().limits().receiveMaximum(), clock.getAsLong());
        return new Connection(loop.split().name(), inbox, window, metrics, clock, loop::wake);
    }

    MqttSession openSession(Connection listener) {
        return sessions.open(options.connection(), loop.split().clientId(), listener);
    }

    void report(Progress progress) {
        office.report(new SplitReport(splitId(), progress));
    }

    void fail(Exception e) {
        failure = e;
        office.attend();
    }

    /** Lets the task look again: a marker may be due, or the last messages are to be taken. */
    void nudge() {
        if (options.marksIdleness() || !isDrained()) {
            office.signal();
        }
    }

    /** Is new, and must wait until those that had its topics before are emptied. */
    boolean isHeld() {
        return held;
    }

    Phase phase() {
        return phase;
    }

    boolean hasCheckpoint() {
        return checkpointed;
    }

    /** How many emitted messages wait for a checkpoint. */
    int pending() {
        return pending;
    }
}
