package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.MqttRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A receiving session by Eclipse Paho. */
public final class PahoSession implements MqttSession {
    private static final Logger LOG = LoggerFactory.getLogger(PahoSession.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final int RETAINED_ONLY_IF_NEW = 1;
    private static final int FAILURES = 0x80;

    private final String clientId;
    private final PahoConnection connection;
    private final List<Integer> early = new ArrayList<>();
    private boolean connected;

    public PahoSession(ConnectionOptions options, String clientId, SessionListener listener) {
        this.clientId = clientId;
        connection = new PahoConnection(options, clientId, listener);
        connection.client().setManualAcks(true);
    }

    @Override
    public boolean connect() throws IOException {
        boolean sessionPresent = connection.connect().getSessionPresent();
        synchronized (this) {
            connected = true;
            early.forEach(this::send);
            early.clear();
        }
        return sessionPresent;
    }

    @Override
    public void subscribe(List<String> filters) throws IOException {
        MqttSubscription[] subscriptions =
                filters.stream().map(PahoSession::subscription).toArray(MqttSubscription[]::new);
        try {
            IMqttToken token = connection.client().subscribe(subscriptions);
            token.waitForCompletion(connection.answerTimeoutMs());
            int[] granted = token.getReasonCodes();
            for (int i = 0; i < granted.length; i++) {
                requireGranted(filters.get(i), granted[i]);
            }
        } catch (MqttException e) {
            throw connection.failure("subscribe to " + filters, e);
        }
    }

    private static MqttSubscription subscription(String filter) {
        MqttSubscription subscription = new MqttSubscription(filter, AT_LEAST_ONCE);
        subscription.setRetainHandling(RETAINED_ONLY_IF_NEW);
        return subscription;
    }

    private static void requireGranted(String filter, int code) throws IOException {
        if (code == AT_LEAST_ONCE) {
            return;
        }
        if (code < FAILURES) {
            throw new MqttRefusedException(
                    "The broker grants QoS " + code + " for " + filter + " where 1 is needed.", code);
        }
        String message = "The broker refuses the subscription to " + filter + ": " + ReasonCode.describe(code) + ".";
        throw ReasonCode.of(code) == ReasonCode.REFUSED
                ? new MqttRefusedException(message, code)
                : new IOException(message);
    }

    @Override
    public void unsubscribe(List<String> filters) throws IOException {
        try {
            connection
                    .client()
                    .unsubscribe(filters.toArray(String[]::new))
                    .waitForCompletion(connection.answerTimeoutMs());
        } catch (MqttException e) {
            throw connection.failure("unsubscribe from " + filters, e);
        }
    }

    /**
     * Holds back what is acknowledged before the broker has answered CONNECT: Artemis can send messages of a resumed session
     * before its CONNACK, and Paho's sender ends for good, without a word, when it finds anything to send by then.
     */
    @Override
    public synchronized void acknowledge(int packetId) {
        if (connected) {
            send(packetId);
        } else {
            early.add(packetId);
        }
    }

    private void send(int packetId) {
        if (connection.isOver()) {
            return;
        }
        try {
            connection.client().messageArrivedComplete(packetId, AT_LEAST_ONCE);
        } catch (MqttException e) {
            // The connection is ending; the broker sends the message again on the next one.
            LOG.debug("Acknowledgement not sent: clientId={} packetId={}", clientId, packetId, e);
        }
    }

    @Override
    public void abort() {
        connection.abort();
    }

    @Override
    public void close(boolean endSession) {
        connection.close(endSession);
    }
}
