package dev.vigil.connector.mqtt.source;

import dev.vigil.connector.mqtt.MqttMessage;

/**
 * A message on its way from a connection to the stream.
 *
 * @param packetId what to acknowledge on that connection, or 0 if nothing
 */
record Delivery(MqttMessage message, int packetId, Connection from) {

    private static final int OVERHEAD = 64;

    /** What it weighs in memory, roughly, in bytes. */
    int weight() {
        return OVERHEAD + 2 * message.topic().length() + message.payload().length;
    }
}
