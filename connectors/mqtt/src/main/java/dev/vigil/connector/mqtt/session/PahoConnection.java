package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.Credentials.Login;
import dev.vigil.connector.mqtt.MqttRefusedException;
import dev.vigil.connector.mqtt.session.SessionListener.Inbound;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection by Eclipse Paho, and what must be worked around to connect and to close it. */
final class PahoConnection implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(PahoConnection.class);
    private static final int PLAIN_PORT = 1883;
    private static final int TLS_PORT = 8883;
    private static final long CLOSE_TIMEOUT_MS = 2_000;

    private final ConnectionOptions options;
    private final String clientId;
    private final SessionListener listener;
    private final BrokerSockets sockets;
    private final MqttAsyncClient client;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    PahoConnection(ConnectionOptions options, String clientId, SessionListener listener) {
        this.options = options;
        this.clientId = clientId;
        this.listener = listener;
        this.sockets =
                new BrokerSockets(options.tls().orElse(null), options.limits().maximumPacketSize());
        try {
            // Paho's own store of messages in flight is of no use: the broker's session is the store.
            client = new MqttAsyncClient(socketUri(options.serverUri()), clientId, new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalArgumentException("No MQTT client for " + options.serverUri(), e);
        }
        client.setCallback(this);
    }

    /** What Paho is told: a plain connection. TLS is the business of {@link BrokerSocket}. */
    private static String socketUri(String serverUri) {
        URI uri = URI.create(serverUri);
        int standard = uri.getScheme().equals("ssl") ? TLS_PORT : PLAIN_PORT;
        return "tcp://" + uri.getHost() + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
    }

    MqttAsyncClient client() {
        return client;
    }

    boolean isOver() {
        return over.get();
    }

    /** @return the broker's answer: whether it still had the session, and what it allows */
    IMqttToken connect() throws IOException {
        try {
            IMqttToken token = client.connect(connectOptions());
            token.waitForCompletion(answerTimeoutMs());
            return token;
        } catch (MqttException e) {
            throw failure("connect to " + options.serverUri(), e);
        }
    }

    long answerTimeoutMs() {
        return options.timing().connectTimeout().toMillis();
    }

    private MqttConnectionOptions connectOptions() throws IOException {
        MqttConnectionOptions connect = new MqttConnectionOptions();
        connect.setCleanStart(options.sessionExpiry().isZero());
        connect.setSessionExpiryInterval(options.sessionExpiry().toSeconds());
        connect.setReceiveMaximum(options.limits().receiveMaximum());
        connect.setMaximumPacketSize((long) options.limits().maximumPacketSize());
        // Paho takes an alias for unknown even when it was announced: never allow one.
        connect.setTopicAliasMaximum(0);
        // Paho's own reconnect shares its delay among all clients and keeps stale packet ids.
        connect.setAutomaticReconnect(false);
        connect.setKeepAliveInterval((int) options.timing().keepAlive().toSeconds());
        connect.setConnectionTimeout(
                (int) Math.max(1, options.timing().connectTimeout().toSeconds()));
        connect.setSocketFactory(sockets);
        Optional<Login> login = login();
        if (login.isPresent()) {
            connect.setUserName(login.get().user());
            connect.setPassword(login.get().password());
        }
        return connect;
    }

    private Optional<Login> login() throws MqttRefusedException {
        try {
            return options.credentials().read();
        } catch (IOException e) {
            MqttRefusedException refused = new MqttRefusedException(e.getMessage(), 0);
            refused.initCause(e);
            throw refused;
        }
    }

    /** Once; Paho fails when it is closed again. */
    void close(boolean endSession) {
        over.set(true);
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            MqttProperties properties = new MqttProperties();
            if (endSession) {
                properties.setSessionExpiryInterval(0L);
            }
            if (client.isConnected()) {
                // No quiescing: Paho throws queued acknowledgements away at its end.
                client.disconnect(0, null, null, 0, properties).waitForCompletion(CLOSE_TIMEOUT_MS);
            }
        } catch (MqttException e) {
            LOG.debug("Disconnect failed: clientId={}", clientId, e);
        }
        discard();
    }

    void abort() {
        over.set(true);
        try {
            sockets.abort();
        } catch (IOException e) {
            LOG.debug("Abort failed: clientId={}", clientId, e);
        }
    }

    private void discard() {
        try {
            client.disconnectForcibly(0, 0, false);
            sockets.abort();
            client.close(true);
        } catch (MqttException | IOException e) {
            LOG.debug("Close failed: clientId={}", clientId, e);
        }
    }

    /** What an exception of Paho means to us. */
    IOException failure(String what, MqttException e) {
        int code = e.getReasonCode();
        boolean fromBroker = code >= 0x80 && code <= 0xFF;
        String reason = fromBroker ? ReasonCode.describe(code) : String.valueOf(e);
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
