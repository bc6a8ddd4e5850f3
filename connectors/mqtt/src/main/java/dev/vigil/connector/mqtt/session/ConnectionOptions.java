package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.Credentials;
import java.io.Serializable;
import java.time.Duration;

/** How to connect, the same for all sessions of a source or sink. Immutable, and free of secrets. */
public record ConnectionOptions(
        String serverUri, Credentials credentials, Limits limits, Duration sessionExpiry, Timing timing)
        implements Serializable {

    /** The flow control that we ask the broker for. */
    public record Limits(int receiveMaximum, int maximumPacketSize) implements Serializable {}

    /** Keep-alive, time-outs and the back-off between attempts to connect. */
    public record Timing(Duration keepAlive, Duration connectTimeout, Duration backoffMin, Duration backoffMax)
            implements Serializable {
        public static Timing defaults() {
            return new Timing(
                    Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMillis(200), Duration.ofSeconds(10));
        }
    }
}
