package dev.vigil.connector.mqtt.session;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.Tls;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to connect, the same for all sessions of a source or sink. Immutable, and free of secrets.
 *
 * @param sessionExpiry zero for a session that begins clean and ends with its connection
 */
public record ConnectionOptions(
        Endpoint endpoint, Credentials credentials, Limits limits, Duration sessionExpiry, Timing timing)
        implements Serializable {

    /** Where the broker is, and how it is to be trusted if by TLS. */
    public record Endpoint(String serverUri, @Nullable Tls trust) implements Serializable {}

    public String serverUri() {
        return endpoint.serverUri();
    }

    /** How to speak TLS, if at all. */
    public Optional<Tls> tls() {
        boolean secure = serverUri().startsWith("ssl:");
        return secure ? Optional.of(endpoint.trust() == null ? Tls.systemTrust() : endpoint.trust()) : Optional.empty();
    }

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
