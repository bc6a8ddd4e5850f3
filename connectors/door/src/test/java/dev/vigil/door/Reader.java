package dev.vigil.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** In the place of IngestJob: a session that outlives its connections, and everything that it got. */
final class Reader implements MqttCallback, AutoCloseable {
    private static final long TIMEOUT_MS = 60_000;

    private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    private final String uri;
    private MqttAsyncClient client;

    record Got(String topic, String payload) {}

    Reader(String uri) throws MqttException {
        this.uri = uri;
        this.client = connect();
        client.subscribe("hj212/#", 1).waitForCompletion(TIMEOUT_MS);
    }

    private MqttAsyncClient connect() throws MqttException {
        MqttAsyncClient connecting = new MqttAsyncClient(uri, "reader", new MemoryPersistence());
        connecting.setCallback(this);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3_600L);
        connecting.connect(options).waitForCompletion(TIMEOUT_MS);
        return connecting;
    }

    /** After the broker was away. */
    void comeBack() throws MqttException {
        client.disconnectForcibly(0, 0, false);
        client.close(true);
        client = connect();
    }

    List<Got> got() {
        synchronized (got) {
            return List.copyOf(got);
        }
    }

    List<String> payloads() {
        return got().stream().map(Got::payload).toList();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        got.add(new Got(topic, new String(message.getPayload(), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 0, false);
        client.close(true);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
}
