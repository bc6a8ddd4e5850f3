package dev.vigil.connector.mqtt.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** A device: publishes at QoS 1 and keeps the ledger of what the broker has confirmed, in the order of sending. */
public final class Publisher {
    private static final int IN_FLIGHT = 100;
    private static final long TIMEOUT_MS = 60_000;

    private final MqttAsyncClient client;
    private final List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore room = new Semaphore(IN_FLIGHT);

    public Publisher(String uri, String clientId) throws MqttException {
        this(uri, clientId, new MqttConnectionOptions());
    }

    public Publisher(String uri, String clientId, MqttConnectionOptions options) throws MqttException {
        client = new MqttAsyncClient(uri, clientId, new MemoryPersistence());
        options.setCleanStart(true);
        client.connect(options).waitForCompletion(TIMEOUT_MS);
    }

    public void publish(String topic, String payload) throws Exception {
        publish(topic, payload, payload.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** Publishes bytes under a name in the ledger. */
    public void publish(String topic, String name, byte[] payload, int qos) throws Exception {
        send(topic, payload, qos, () -> confirmed.add(name));
    }

    /** Publishes at QoS 1, for measurements: nothing goes into the ledger. */
    public void publishUnrecorded(String topic, byte[] payload) throws Exception {
        send(topic, payload, 1, () -> {});
    }

    private void send(String topic, byte[] payload, int qos, Runnable onConfirmed) throws Exception {
        room.acquire();
        MqttMessage message = new MqttMessage(payload);
        message.setQos(qos);
        client.publish(topic, message, null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                onConfirmed.run();
                room.release();
            }

            @Override
            public void onFailure(IMqttToken token, Throwable failure) {
                room.release();
            }
        });
    }

    /** Waits until the broker has answered everything. */
    public void flush() throws Exception {
        Await.until("everything is confirmed", () -> room.availablePermits() == IN_FLIGHT);
    }

    /** What the broker has confirmed. */
    public List<String> confirmed() {
        synchronized (confirmed) {
            return List.copyOf(confirmed);
        }
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    public void close() throws MqttException {
        try {
            client.disconnectForcibly(0, 0, false);
        } finally {
            client.close(true);
        }
    }
}
