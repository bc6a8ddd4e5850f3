package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttMessage;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.MqttSession;
import dev.vigil.connector.mqtt.session.SessionListener;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a split, an epoch: it fills the inbox and is the only one on which its messages can be acknowledged.
 */
final class Connection implements SessionListener {
    private final String split;
    private final Inbox inbox;
    private final Window window;
    private final SplitMetrics metrics;
    private final LongSupplier clock;
    private final Runnable onChange;
    private volatile @Nullable MqttSession session;
    private volatile @Nullable ConnectionLoss loss;
    private volatile boolean overflowing;
    private volatile boolean open;
    private volatile boolean ended;
    private volatile boolean stood;

    /** @param onChange called when the connection is lost or overflows */
    Connection(String split, Inbox inbox, Window window, SplitMetrics metrics, LongSupplier clock, Runnable onChange) {
        this.split = split;
        this.inbox = inbox;
        this.window = window;
        this.metrics = metrics;
        this.clock = clock;
        this.onChange = onChange;
    }

    void use(MqttSession connecting) {
        session = connecting;
    }

    synchronized void opened(boolean resumed) {
        window.opened(resumed, clock.getAsLong());
        open = !ended;
        stood = true;
    }

    @Override
    public void received(Inbound inbound) {
        metrics.received(inbound.duplicate());
        // After a gap nothing more may pass on this connection, or the order would break.
        if (overflowing) {
            return;
        }
        long now = clock.getAsLong();
        if (!window.arrived(inbound.packetId(), now)) {
            metrics.repeated();
            return;
        }
        MqttMessage message = new MqttMessage(
                inbound.topic(), inbound.payload(), now, inbound.retained(), inbound.duplicate(), split);
        if (inbox.offer(new Delivery(message, inbound.packetId(), this))) {
            return;
        }
        if (inbound.packetId() == 0) {
            metrics.droppedUnconfirmed();
            return;
        }
        overflowing = true;
        metrics.overflowed();
        onChange.run();
    }

    @Override
    public void lost(ConnectionLoss why) {
        loss = why;
        end();
        onChange.run();
    }

    /** Acknowledges in the given order. Does nothing once the connection is gone: the broker sends again. */
    void acknowledge(int[] packetIds, int count) {
        MqttSession current = session;
        if (ended || current == null) {
            metrics.acknowledgementsDropped(count);
            return;
        }
        window.acknowledging(clock.getAsLong());
        for (int i = 0; i < count; i++) {
            window.acknowledged(packetIds[i]);
            current.acknowledge(packetIds[i]);
        }
        metrics.acknowledged(count);
    }

    /** Gives up an attempt to connect, from another thread. */
    void abort() {
        MqttSession current = session;
        if (current != null) {
            current.abort();
        }
    }

    void close(boolean endSession) {
        end();
        MqttSession current = session;
        if (current != null) {
            current.close(endSession);
        }
    }

    private synchronized void end() {
        ended = true;
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** It was open once. */
    boolean stood() {
        return stood;
    }

    /** The inbox had no room for a message, which the broker sends again on the next connection. */
    boolean isOverflowing() {
        return overflowing;
    }

    Optional<ConnectionLoss> loss() {
        return Optional.ofNullable(loss);
    }

    Window window() {
        return window;
    }
}
