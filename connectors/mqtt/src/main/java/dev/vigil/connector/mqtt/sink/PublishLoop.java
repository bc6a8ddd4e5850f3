package dev.vigil.connector.mqtt.sink;

import dev.vigil.connector.mqtt.MqttPublication;
import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.SessionTakenOverException;
import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.PahoPublisher;
import dev.vigil.connector.mqtt.session.ReasonCode;
import dev.vigil.connector.mqtt.session.SessionListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a subtask of the sink connected and sends what the outbox holds. Runs on a thread of its own. */
final class PublishLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PublishLoop.class);
    private static final long LOOK_AGAIN_MS = 200;

    private final SinkOptions options;
    private final String clientId;
    private final Outbox outbox;
    private final SinkMetrics metrics;
    private final Backoff backoff;
    private volatile @Nullable PahoPublisher publisher;
    private volatile boolean connected;

    PublishLoop(SinkOptions options, String clientId, Outbox outbox, SinkMetrics metrics, Backoff backoff) {
        this.options = options;
        this.clientId = clientId;
        this.outbox = outbox;
        this.metrics = metrics;
        this.backoff = backoff;
    }

    boolean isConnected() {
        return connected;
    }

    void abort() {
        PahoPublisher current = publisher;
        if (current != null && !connected) {
            current.abort();
        }
    }

    @Override
    public void run() {
        try {
            while (!outbox.isClosed()) {
                connectAndSend();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            outbox.fail(e);
        } catch (RuntimeException e) {
            outbox.fail(new IOException("The sink's connection failed.", e));
        }
    }

    private void connectAndSend() throws IOException, InterruptedException {
        Ending ending = new Ending();
        long began = System.nanoTime();
        PahoPublisher current = new PahoPublisher(options.connection(), clientId, ending);
        publisher = current;
        try {
            if (outbox.isClosed()) {
                return;
            }
            current.connect();
            connected = true;
            metrics.connected(outbox.rewind());
            LOG.info("Connected: clientId={}", clientId);
            while (!outbox.isClosed() && !ending.isOver()) {
                send(current, ending);
            }
        } catch (MqttRefusedException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("Not connected: clientId={} reason={}", clientId, e.getMessage());
        } finally {
            connected = false;
            current.close();
        }
        ending.judge(clientId);
        outbox.pause(backoff.next(System.nanoTime() - began).toMillis());
    }

    private void send(PahoPublisher current, Ending ending) throws IOException, InterruptedException {
        int limit = Math.min(options.maximumInFlight(), current.inFlightLimit());
        Outbox.Entry entry = outbox.next(limit, LOOK_AGAIN_MS);
        if (entry == null) {
            return;
        }
        if (!current.fits(entry.publication())) {
            reject(entry, "larger than the broker takes");
            return;
        }
        while (!current.publish(entry.publication(), code -> answered(entry, code, ending))) {
            // Paho counts a confirmed publication a moment longer than the broker does.
            outbox.pause(1);
        }
    }

    private void answered(Outbox.Entry entry, int code, Ending ending) {
        switch (Verdict.of(code)) {
            case ACCEPTED -> {
                metrics.sent(entry.publication());
                outbox.confirm(entry);
            }
            case REJECTED -> reject(entry, ReasonCode.describe(code));
            case AGAIN ->
                ending.lost(new ConnectionLoss(0, "a publication was answered with " + ReasonCode.describe(code)));
        }
    }

    private void reject(Outbox.Entry entry, String reason) {
        MqttPublication publication = entry.publication();
        metrics.rejected(publication.topic(), reason);
        outbox.confirm(entry);
    }

    /** How the current connection came to its end, if it has. */
    private final class Ending implements SessionListener {
        private volatile @Nullable ConnectionLoss loss;

        boolean isOver() {
            return loss != null;
        }

        @Override
        public void received(Inbound message) {
            // Nothing is subscribed.
        }

        @Override
        public void lost(ConnectionLoss why) {
            loss = why;
            outbox.wake();
        }

        void judge(String clientId) throws IOException {
            ConnectionLoss why = loss;
            if (why == null) {
                return;
            }
            LOG.warn("Connection lost: clientId={} reason={}", clientId, why.detail());
            switch (ReasonCode.of(why.reasonCode())) {
                case TAKEN_OVER -> throw new SessionTakenOverException(clientId);
                case REFUSED ->
                    throw new MqttRefusedException(
                            "The broker ended the connection of " + clientId + ": " + why.detail() + ".",
                            why.reasonCode());
                case TRANSIENT -> {}
            }
        }
    }
}
