package dev.vigil.simulator.door;

import dev.vigil.simulator.message.Message;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One MQTT 5 connection, from its beginning to its end; never used again after it is lost. */
final class MqttLine implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(MqttLine.class);
    private static final long PATIENCE_MS = 10_000;
    private static final int AT_LEAST_ONCE = 1;
    private static final int REFUSED = 0x80;

    private final MqttAsyncClient client;
    private final Consumer<Message> settled;
    private volatile boolean lost;

    private MqttLine(String uri, String clientId, Consumer<Message> settled) throws MqttException {
        this.client = new MqttAsyncClient(uri, clientId, new MemoryPersistence());
        this.settled = settled;
        client.setCallback(this);
    }

    /** @param settled told, on another thread, of each message that the broker answered */
    static MqttLine open(String uri, String clientId, @Nullable MqttLogin login, Consumer<Message> settled)
            throws MqttException {
        MqttLine line = new MqttLine(uri, clientId, settled);
        try {
            line.client.connect(options(login)).waitForCompletion(PATIENCE_MS);
        } catch (MqttException failed) {
            line.close();
            throw failed;
        }
        return line;
    }

    private static MqttConnectionOptions options(@Nullable MqttLogin login) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        // Paho's own reconnect shares one delay among all clients of a process: we have ours
        options.setAutomaticReconnect(false);
        // an alias from the broker would end the connection
        options.setTopicAliasMaximum(0);
        options.setKeepAliveInterval(20);
        options.setConnectionTimeout((int) (PATIENCE_MS / 1_000));
        if (login != null) {
            options.setUserName(login.user());
            options.setPassword(login.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    void publish(Message message) throws MqttException {
        MqttMessage packet = new MqttMessage(message.payload());
        packet.setQos(AT_LEAST_ONCE);
        client.publish(message.topic(), packet, null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                int[] codes = token.getReasonCodes();
                if (codes != null && codes.length > 0 && codes[0] >= REFUSED) {
                    LOG.warn("the broker refused a message topic={} reason={}", message.topic(), codes[0]);
                }
                settled.accept(message);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                lost = true;
            }
        });
    }

    boolean isLost() {
        return lost;
    }

    void close() {
        try {
            if (client.isConnected()) {
                client.disconnect(0).waitForCompletion(PATIENCE_MS);
            } else {
                client.disconnectForcibly(0, 0, false);
            }
        } catch (MqttException gone) {
            LOG.debug("the connection ended without a farewell", gone);
        }
        try {
            client.close(true);
        } catch (MqttException gone) {
            LOG.debug("the client was closed already", gone);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lost = true;
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.debug("client error", exception);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
