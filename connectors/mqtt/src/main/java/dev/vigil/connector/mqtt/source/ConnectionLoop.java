package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.MqttSplit;
import dev.vigil.connector.mqtt.MqttSplit.Role;
import dev.vigil.connector.mqtt.SessionTakenOverException;
import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.MqttSession;
import dev.vigil.connector.mqtt.session.ReasonCode;
import dev.vigil.connector.mqtt.source.SplitReport.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one split connected: connect, subscribe, wait for the end, pause, connect anew. Runs on a thread of its own. */
final class ConnectionLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLoop.class);
    private static final long HEARTBEAT_MS = 100;

    private final SplitChannel channel;
    private final SplitMetrics metrics;
    private final Backoff backoff;
    private final CheckpointWatch watch;
    private final Rivalry rivalry = new Rivalry();
    private final Bell bell = new Bell();

    private volatile MqttSplit split;
    private volatile @Nullable Connection connection;
    private volatile boolean closing;
    private boolean retired;
    private @Nullable Release release;

    ConnectionLoop(
            SplitChannel channel, MqttSplit split, SourceOptions options, SplitMetrics metrics, Backoff backoff) {
        this.channel = channel;
        this.split = split;
        this.metrics = metrics;
        this.backoff = backoff;
        this.watch = new CheckpointWatch(options.checkpointWithin());
    }

    MqttSplit split() {
        return split;
    }

    @Nullable
    Connection connection() {
        return connection;
    }

    /** Something may have changed that the loop waits for. */
    void wake() {
        bell.ring();
    }

    /** Ends the loop soon, even from the midst of an attempt to connect. */
    void close() {
        closing = true;
        Connection current = connection;
        if (current != null && !current.isOpen()) {
            current.abort();
        }
        bell.ring();
    }

    @Override
    public void run() {
        try {
            while (!closing && !retired) {
                // The rest of the last connection goes first: it bounds the memory and keeps the order.
                bell.await(HEARTBEAT_MS, () -> closing || channel.isDrained() || channel.isHeld(), channel::nudge);
                connectOnce();
            }
            if (retired) {
                LOG.info("Retired: clientId={}", split.clientId());
                channel.report(Progress.ENDED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            channel.fail(e);
        }
    }

    private void connectOnce() throws IOException, InterruptedException {
        Connection current = channel.newConnection();
        connection = current;
        long began = System.nanoTime();
        try {
            open(current);
            bell.await(HEARTBEAT_MS, () -> isOver(current), () -> heartbeat(current));
        } catch (MqttRefusedException e) {
            metrics.refused();
            giveUp(e);
        } catch (IOException e) {
            metrics.connectFailed();
            LOG.warn("Not connected: clientId={} reason={}", split.clientId(), e.getMessage());
        } finally {
            current.close(retired);
        }
        if (closing || retired || current.isOverflowing()) {
            return;
        }
        long lasted = System.nanoTime() - began;
        judge(current, lasted);
        bell.await(backoff.next(lasted).toMillis(), () -> closing);
    }

    private boolean isLeaving() {
        return split.role() == Role.LEAVING;
    }

    /** A split that is being retired must not keep the others from running. */
    private void giveUp(MqttRefusedException e) throws MqttRefusedException {
        if (!isLeaving()) {
            throw e;
        }
        LOG.error("Cannot be emptied any more, what waits in its session is lost: clientId={}", split.clientId(), e);
        retired = true;
    }

    private void open(Connection current) throws IOException, InterruptedException {
        MqttSession session = channel.openSession(current);
        current.use(session);
        if (closing) {
            return;
        }
        boolean sessionPresent = session.connect();
        if (isLeaving()) {
            retired = !sessionPresent;
        } else {
            notice(sessionPresent);
            subscribe(session);
        }
        current.opened(sessionPresent);
        release = new Release(split.filters(), session, current.window());
        metrics.connected();
        LOG.info("Connected: clientId={} sessionPresent={}", split.clientId(), sessionPresent);
    }

    private void notice(boolean sessionPresent) {
        if (!sessionPresent && split.established()) {
            metrics.sessionLost();
            LOG.error("The broker has lost the session, and with it what waited in it: clientId={}", split.clientId());
        }
    }

    /** Even if the session was present: it may date from an attempt that ended before its subscriptions stood. */
    private void subscribe(MqttSession session) throws IOException {
        session.subscribe(split.filters());
        split = split.asEstablished();
        channel.report(Progress.SUBSCRIBED);
    }

    private boolean isOver(Connection current) {
        return closing || retired || current.loss().isPresent() || isSpent(current);
    }

    /** It overflowed, and all that came through it is emitted and acknowledged: only a new connection brings the rest. */
    private boolean isSpent(Connection current) {
        return current.isOverflowing() && channel.isDrained() && channel.pending() == 0;
    }

    private void heartbeat(Connection current) throws IOException {
        watch.check(channel.hasCheckpoint(), current.window().isFull(), System.nanoTime());
        channel.nudge();
        if (release != null && isLeaving() && channel.phase() == Phase.LEAVING) {
            boolean idle = channel.isDrained() && channel.pending() == 0;
            retired = release.advance(channel.isCaughtUp(), idle);
        }
    }

    private void judge(Connection current, long lasted) throws IOException {
        ConnectionLoss loss = current.loss().orElse(null);
        if (loss == null) {
            return;
        }
        LOG.warn("Connection lost: clientId={} reason={}", split.clientId(), loss.detail());
        switch (ReasonCode.of(loss.reasonCode())) {
            case TAKEN_OVER -> {
                metrics.takenOver();
                throw new SessionTakenOverException(split.clientId());
            }
            case REFUSED -> {
                metrics.refused();
                throw new MqttRefusedException(
                        "The broker ended the connection of " + split.clientId() + ": " + loss.detail() + ".",
                        loss.reasonCode());
            }
            case TRANSIENT -> {
                boolean silently = current.stood() && loss.reasonCode() == 0;
                if (silently && rivalry.cutAfter(lasted)) {
                    metrics.takenOver();
                    throw new SessionTakenOverException(split.clientId());
                }
            }
        }
    }
}
