package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.SessionTakenOverException;
import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.MqttSession;
import dev.vigil.connector.mqtt.session.ReasonCode;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one split connected: connect, subscribe, wait for the end, pause, connect anew. Runs on a thread of its own. */
final class ConnectionLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLoop.class);

    private final SplitChannel channel;
    private final Backoff backoff;

    ConnectionLoop(SplitChannel channel, Backoff backoff) {
        this.channel = channel;
        this.backoff = backoff;
    }

    @Override
    public void run() {
        try {
            while (!channel.isClosing()) {
                // The rest of the last connection goes first: it bounds the memory and keeps the order.
                channel.awaitDrained();
                connectOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            channel.fail(e);
        }
    }

    private void connectOnce() throws IOException, InterruptedException {
        Connection connection = channel.newConnection();
        long began = System.nanoTime();
        try {
            open(connection);
            channel.awaitEnd(connection);
        } catch (MqttRefusedException e) {
            channel.metrics().refused();
            throw e;
        } catch (IOException e) {
            channel.metrics().connectFailed();
            LOG.warn("Not connected: clientId={} reason={}", channel.clientId(), e.getMessage());
        } finally {
            connection.close(channel.endsSession());
        }
        if (channel.isClosing() || connection.isOverflowing()) {
            return;
        }
        judge(connection);
        boolean wasStable = System.nanoTime() - began
                > channel.options().timing().backoffMax().toNanos();
        if (wasStable) {
            backoff.reset();
        }
        channel.pause(backoff.next());
    }

    private void open(Connection connection) throws IOException, InterruptedException {
        MqttSession session = channel.openSession(connection);
        connection.use(session);
        boolean sessionPresent = session.connect();
        if (!sessionPresent && channel.split().established()) {
            channel.metrics().sessionLost();
            LOG.error(
                    "The broker has lost the session, and with it what waited in it: clientId={}", channel.clientId());
        }
        // Even when the session was present: it may date from an attempt that ended before its subscriptions stood.
        session.subscribe(channel.split().filters());
        channel.established();
        connection.opened(sessionPresent);
        channel.metrics().connected();
        LOG.info("Connected: clientId={} sessionPresent={}", channel.clientId(), sessionPresent);
    }

    private void judge(Connection connection) throws IOException {
        ConnectionLoss loss = connection.loss().orElse(null);
        if (loss == null) {
            return;
        }
        LOG.warn("Connection lost: clientId={} reason={}", channel.clientId(), loss.detail());
        switch (ReasonCode.of(loss.reasonCode())) {
            case TAKEN_OVER -> {
                channel.metrics().takenOver();
                throw new SessionTakenOverException(channel.clientId());
            }
            case REFUSED -> {
                channel.metrics().refused();
                throw new MqttRefusedException(
                        "The broker ended the connection of " + channel.clientId() + ": " + loss.detail() + ".",
                        loss.reasonCode());
            }
            case TRANSIENT -> {}
        }
    }
}
