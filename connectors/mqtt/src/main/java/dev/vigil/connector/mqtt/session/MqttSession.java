package dev.vigil.connector.mqtt.session;

import java.io.IOException;
import java.util.List;

/**
 * One connection to the broker, from CONNECT to the end of the socket. It is never reused: packet identifiers mean
 * nothing outside the connection that brought them.
 */
public interface MqttSession {

    /**
     * Connects, and takes up the session that the broker kept. Messages may reach the listener before this returns.
     *
     * @return whether the broker still had the session
     * @throws dev.vigil.connector.mqtt.MqttRefusedException if another attempt would be refused as well
     */
    boolean connect() throws IOException, InterruptedException;

    /** Subscribes at QoS 1. Fails if the broker grants less. */
    void subscribe(List<String> filters) throws IOException;

    void unsubscribe(List<String> filters) throws IOException;

    /** Queues the acknowledgement, without waiting. On a connection that is gone it does nothing. */
    void acknowledge(int packetId);

    /** Gives up an attempt to connect, at once and from any thread. {@link #close} must still follow. */
    void abort();

    /** Disconnects. The broker keeps the session until it expires, unless it is to be ended. */
    void close(boolean endSession);
}
