package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.Credentials.Login;
import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.session.SessionListener.Inbound;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection by Eclipse Paho. Works around what that client does wrong, so that nobody else needs to know. */
public final class PahoSession implements MqttSession, MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(PahoSession.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final int RETAINED_ONLY_IF_NEW = 1;
    private static final long CLOSE_TIMEOUT_MS = 2_000;

    private final ConnectionOptions options;
    private final String clientId;
    private final SessionListener listener;
    private final MqttAsyncClient client;
    private final AtomicBoolean over = new AtomicBoolean();

    public PahoSession(ConnectionOptions options, String clientId, SessionListener listener) {
        this.options = options;
        this.clientId = clientId;
        this.listener = listener;
        try {
            // Paho's own store of messages in flight is of no use: the broker's session is the store.
            client = new MqttAsyncClient(options.serverUri(), clientId, new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalArgumentException("No MQTT client for " + options.serverUri(), e);
        }
        client.setManualAcks(true);
        client.setCallback(this);
    }

    @Override
    public boolean connect() throws IOException {
        try {
            IMqttToken token = client.connect(connectOptions());
            token.waitForCompletion(options.timing().connectTimeout().toMillis());
            return token.getSessionPresent();
        } catch (MqttException e) {
            throw failure("connect to " + options.serverUri(), e);
        }
    }

    private MqttConnectionOptions connectOptions() throws IOException {
        MqttConnectionOptions connect = new MqttConnectionOptions();
        connect.setCleanStart(false);
        connect.setSessionExpiryInterval(options.sessionExpiry().toSeconds());
        connect.setReceiveMaximum(options.limits().receiveMaximum());
        connect.setMaximumPacketSize((long) options.limits().maximumPacketSize());
        // Paho reads an alias as unknown even when it was announced: never allow one.
        connect.setTopicAliasMaximum(0);
        // Paho's own reconnect shares its delay among all clients and keeps stale packet ids.
        connect.setAutomaticReconnect(false);
        connect.setKeepAliveInterval((int) options.timing().keepAlive().toSeconds());
        connect.setConnectionTimeout((int) options.timing().connectTimeout().toSeconds());
        Login login = login();
        if (login != null) {
            connect.setUserName(login.user());
            connect.setPassword(login.password());
        }
        return connect;
    }

    private @org.jspecify.annotations.Nullable Login login() throws MqttRefusedException {
        try {
            return options.credentials().read().orElse(null);
        } catch (IOException e) {
            MqttRefusedException refused = new MqttRefusedException(e.getMessage(), 0);
            refused.initCause(e);
            throw refused;
        }
    }

    @Override
    public void subscribe(List<String> filters) throws IOException {
        MqttSubscription[] subscriptions = filters.stream()
                .map(filter -> {
                    MqttSubscription subscription = new MqttSubscription(filter, AT_LEAST_ONCE);
                    subscription.setRetainHandling(RETAINED_ONLY_IF_NEW);
                    return subscription;
                })
                .toArray(MqttSubscription[]::new);
        try {
            IMqttToken token = client.subscribe(subscriptions);
            token.waitForCompletion(options.timing().connectTimeout().toMillis());
            int[] granted = token.getReasonCodes();
            for (int i = 0; i < granted.length; i++) {
                requireGranted(filters.get(i), granted[i]);
            }
        } catch (MqttException e) {
            throw failure("subscribe to " + filters, e);
        }
    }

    private static void requireGranted(String filter, int code) throws IOException {
        if (code == AT_LEAST_ONCE) {
            return;
        }
        if (code < 0x80) {
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
            client.unsubscribe(filters.toArray(String[]::new))
                    .waitForCompletion(options.timing().connectTimeout().toMillis());
        } catch (MqttException e) {
            throw failure("unsubscribe from " + filters, e);
        }
    }

    @Override
    public void acknowledge(int packetId) {
        if (over.get()) {
            return;
        }
        try {
            client.messageArrivedComplete(packetId, AT_LEAST_ONCE);
        } catch (MqttException e) {
            // The connection is ending; the broker sends the message again on the next one.
            LOG.debug("Acknowledgement not sent: clientId={} packetId={}", clientId, packetId, e);
        }
    }

    @Override
    public void close(boolean endSession) {
        over.set(true);
        try {
            MqttProperties properties = new MqttProperties();
            if (endSession) {
                properties.setSessionExpiryInterval(0L);
            }
            if (client.isConnected()) {
                // No quiescing: Paho would throw queued acknowledgements away at its end.
                client.disconnect(0, null, null, 0, properties).waitForCompletion(CLOSE_TIMEOUT_MS);
            }
        } catch (MqttException e) {
            LOG.debug("Disconnect failed: clientId={}", clientId, e);
        }
        discard();
    }

    private void discard() {
        try {
            client.disconnectForcibly(0, 0, false);
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("Close failed: clientId={}", clientId, e);
        }
    }

    private IOException failure(String what, MqttException e) {
        int code = e.getReasonCode();
        boolean fromBroker = code >= 0x80 && code <= 0xFF;
        String reason = fromBroker ? ReasonCode.describe(code) : String.valueOf(e.getMessage());
        String message = "Client " + clientId + " cannot " + what + ": " + reason + ".";
        if (fromBroker && ReasonCode.of(code) == ReasonCode.REFUSED) {
            return new MqttRefusedException(message, code);
        }
        return new IOException(message, e);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        listener.received(new Inbound(
                topic,
                message.getPayload(),
                message.getQos() == 0 ? 0 : message.getId(),
                message.isRetained(),
                message.isDuplicate()));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        boolean sent = response.getException() == null;
        listener.lost(
                sent
                        ? new ConnectionLoss(response.getReturnCode(), ReasonCode.describe(response.getReturnCode()))
                        : new ConnectionLoss(0, String.valueOf(response.getException())));
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.debug("Client error: clientId={}", clientId, exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
