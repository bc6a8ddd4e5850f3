package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.MqttPublication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** A publishing connection by Eclipse Paho. Nothing of it outlives the connection. */
public final class PahoPublisher {
    private static final int AT_LEAST_ONCE = 1;
    private static final int WITHOUT_LIMIT = 65_535;
    /** Fixed header, length of the topic, packet identifier, empty properties. */
    private static final int OVERHEAD = 5 + 2 + 2 + 1;

    private final PahoConnection connection;
    private int inFlightLimit = WITHOUT_LIMIT;
    private long packetLimit = Long.MAX_VALUE;

    public PahoPublisher(ConnectionOptions options, String clientId, SessionListener listener) {
        connection = new PahoConnection(options, clientId, listener);
    }

    public void connect() throws IOException {
        IMqttToken connected = connection.connect();
        if (connected.getResponseProperties() == null) {
            return;
        }
        Integer receiveMaximum = connected.getResponseProperties().getReceiveMaximum();
        Long maximumPacketSize = connected.getResponseProperties().getMaximumPacketSize();
        inFlightLimit = receiveMaximum == null ? WITHOUT_LIMIT : receiveMaximum;
        packetLimit = maximumPacketSize == null ? Long.MAX_VALUE : maximumPacketSize;
    }

    /** How many publications the broker lets be unconfirmed. */
    public int inFlightLimit() {
        return inFlightLimit;
    }

    /** Whether the broker takes a packet of this size; Paho drops the connection over one that it does not. */
    public boolean fits(MqttPublication publication) {
        int topic = publication.topic().getBytes(StandardCharsets.UTF_8).length;
        return (long) OVERHEAD + topic + publication.payload().length <= packetLimit;
    }

    /**
     * Sends without waiting for the answer.
     *
     * @param onAnswer takes the reason code of the broker; not called if the connection ends before it
     * @return false if there is no room for it just now
     */
    public boolean publish(MqttPublication publication, IntConsumer onAnswer) throws IOException {
        MqttMessage message = new MqttMessage(publication.payload(), AT_LEAST_ONCE, publication.retained(), null);
        try {
            connection.client().publish(publication.topic(), message, null, new Answer(onAnswer));
            return true;
        } catch (MqttException e) {
            if (e.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT) {
                return false;
            }
            throw connection.failure("publish", e);
        }
    }

    public void abort() {
        connection.abort();
    }

    public void close() {
        connection.close(true);
    }

    private record Answer(IntConsumer onAnswer) implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            int[] codes = token.getReasonCodes();
            onAnswer.accept(codes == null || codes.length == 0 ? 0 : codes[0]);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable failure) {
            int[] codes = token.getReasonCodes();
            if (codes != null && codes.length > 0) {
                onAnswer.accept(codes[0]);
            }
        }
    }
}
