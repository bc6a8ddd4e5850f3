package dev.vigil.door;

import dev.vigil.connector.mqtt.session.Backoff;
import dev.vigil.connector.mqtt.session.ConnectionLoss;
import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.PahoPublisher;
import dev.vigil.connector.mqtt.session.ReasonCode;
import dev.vigil.connector.mqtt.session.SessionListener;
import dev.vigil.door.Parcel.Fate;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands parcels to the broker at QoS 1, in order and at least once, whatever becomes of connections. Nothing that a
 * broker does ends it: a door stays open.
 */
final class BrokerLink implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerLink.class);
    private static final int IN_FLIGHT = 1_000;
    private static final long LOOK_AGAIN_MS = 200;
    /** A publisher receives nothing but confirmations. */
    private static final Limits LIMITS = new Limits(1, 65_536);

    /** A session that begins clean is answered soon, or never. */
    private static final Timing TIMING =
            new Timing(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofSeconds(5));

    private static final int NO_MATCHING_SUBSCRIBERS = 0x10;
    private static final int FIRST_FAILURE = 0x80;

    private final String clientId;
    private final ConnectionOptions options;
    private final Outbox outbox;
    private final Tally tally;
    private final Backoff backoff;
    private volatile boolean connected;
    private volatile @Nullable PahoPublisher current;

    BrokerLink(DoorOptions.Broker broker, Outbox outbox, Tally tally) {
        this.clientId = broker.clientId();
        this.options = new ConnectionOptions(
                new Endpoint(broker.serverUri(), broker.tls()), broker.credentials(), LIMITS, Duration.ZERO, TIMING);
        this.outbox = outbox;
        this.tally = tally;
        this.backoff = new Backoff(TIMING.backoffMin(), TIMING.backoffMax(), new Random());
    }

    boolean isConnected() {
        return connected;
    }

    /** Ends an attempt to connect that is under way. */
    void abort() {
        PahoPublisher publisher = current;
        if (publisher != null && !connected) {
            publisher.abort();
        }
    }

    @Override
    public void run() {
        try {
            while (!outbox.isClosed()) {
                long began = System.nanoTime();
                connectAndSend();
                outbox.pause(backoff.next(System.nanoTime() - began).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectAndSend() throws InterruptedException {
        Ending ending = new Ending();
        PahoPublisher publisher = new PahoPublisher(options, clientId, ending);
        current = publisher;
        try {
            publisher.connect();
            connected = true;
            outbox.rewind();
            LOG.info("Connected to the broker: clientId={} waiting={}", clientId, outbox.size());
            while (!outbox.isClosed() && ending.loss == null) {
                send(publisher, ending);
            }
        } catch (IOException e) {
            LOG.warn("Not connected to the broker: clientId={} reason={}", clientId, e.getMessage());
        } finally {
            connected = false;
            publisher.close();
        }
        ConnectionLoss loss = ending.loss;
        if (loss != null) {
            LOG.warn("Connection to the broker lost: clientId={} reason={}", clientId, loss.detail());
        }
    }

    private void send(PahoPublisher publisher, Ending ending) throws IOException, InterruptedException {
        Parcel parcel = outbox.next(Math.min(IN_FLIGHT, publisher.inFlightLimit()), LOOK_AGAIN_MS);
        if (parcel == null) {
            return;
        }
        if (!publisher.fits(parcel.publication())) {
            end(parcel, Fate.REFUSED);
            return;
        }
        while (!publisher.publish(parcel.publication(), code -> answered(parcel, code, ending))) {
            // Paho counts a confirmed publication a moment longer than the broker does.
            outbox.pause(1);
        }
    }

    private void answered(Parcel parcel, int code, Ending ending) {
        if (code == NO_MATCHING_SUBSCRIBERS) {
            end(parcel, Fate.UNCLAIMED);
        } else if (code < FIRST_FAILURE) {
            end(parcel, Fate.DELIVERED);
        } else {
            switch (code) {
                // Not authorized, bad topic, too large, bad format: the same again would be refused again.
                case 0x87, 0x90, 0x95, 0x99 -> end(parcel, Fate.REFUSED);
                default -> ending.lost(new ConnectionLoss(0, "a frame was answered with " + ReasonCode.describe(code)));
            }
        }
    }

    private void end(Parcel parcel, Fate fate) {
        if (outbox.done(parcel, fate)) {
            tally.of(fate).increment();
        }
    }

    /** How the current connection came to its end, if it has. */
    private final class Ending implements SessionListener {
        private volatile @Nullable ConnectionLoss loss;

        @Override
        public void received(Inbound message) {
            // Nothing is subscribed.
        }

        @Override
        public void lost(ConnectionLoss why) {
            loss = why;
            outbox.wake();
        }
    }
}
