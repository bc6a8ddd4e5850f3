package dev.vigil.connector.mqtt.session;

/** Hears one connection. Called by the client library's threads: must return at once. */
public interface SessionListener {

    /** A message has arrived; {@code packetId} is 0 for QoS 0, which nobody acknowledges. */
    void received(Inbound message);

    /** The connection is gone, once, and not because we closed it. */
    void lost(ConnectionLoss loss);

    /** A message on the wire. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Inbound(String topic, byte[] payload, int packetId, boolean retained, boolean duplicate) {}
}
