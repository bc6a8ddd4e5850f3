package dev.vigil.connector.mqtt.harness;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** A device: publishes at QoS 1 and keeps the ledger of what the broker has confirmed. */
public final class Publisher {
    private final MqttClient client;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    public Publisher(String uri, String clientId) throws MqttException {
        client = new MqttClient(uri, clientId, new MemoryPersistence());
        client.setTimeToWait(10_000);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        client.connect(options);
    }

    public void publish(String topic, String payload) throws MqttException {
        MqttMessage message = new MqttMessage(payload.getBytes(StandardCharsets.UTF_8));
        message.setQos(1);
        client.publish(topic, message);
        confirmed.add(payload);
    }

    /** Payloads that the broker has confirmed. */
    public Set<String> confirmed() {
        return confirmed;
    }

    public void close() throws MqttException {
        try {
            client.disconnectForcibly(0, 0, false);
        } finally {
            client.close(true);
        }
    }
}
