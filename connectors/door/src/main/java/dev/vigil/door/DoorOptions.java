package dev.vigil.door;

import dev.vigil.connector.mqtt.Credentials;
import dev.vigil.connector.mqtt.Tls;
import dev.vigil.connector.mqtt.session.OptionProblems;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the door is, where it leads, and what it bears.
 *
 * @param host address to listen on
 * @param port to listen on; 0: any that is free
 * @param topicPrefix frames of device MN go to {@code prefix/MN}
 */
public record DoorOptions(String host, int port, String topicPrefix, Broker broker, Bounds bounds) {
    private static final int LARGEST_FRAME = 10_020;

    /** The MQTT 5 broker behind the door. */
    public record Broker(String serverUri, String clientId, Credentials credentials, @Nullable Tls tls) {
        public static Broker at(String serverUri) {
            return new Broker(serverUri, "vigil-door", Credentials.none(), null);
        }
    }

    /**
     * What one device, one address and all of them together may cost.
     *
     * @param connections at the same time
     * @param connectionsOfOneAddress at the same time; many devices may stand behind one address
     * @param frameBytes of a frame; the standard allows 1,036, real devices send 1,640
     * @param frameWithin how long a frame may take from its first byte to its last, and an answer to be read
     * @param idle how long nothing may come; the standard lets a device be silent for an hour
     * @param unconfirmed frames that the broker has not confirmed, of all devices; beyond, nothing is read
     * @param unconfirmedOfOne the same for one connection
     */
    public record Bounds(
            int connections,
            int connectionsOfOneAddress,
            int frameBytes,
            Duration frameWithin,
            Duration idle,
            int unconfirmed,
            int unconfirmedOfOne) {
        public static Bounds defaults() {
            return new Bounds(10_000, 2_000, 8_192, Duration.ofSeconds(30), Duration.ofMinutes(70), 5_000, 32);
        }
    }

    public static DoorOptions of(String host, int port, Broker broker) {
        return new DoorOptions(host, port, "hj212", broker, Bounds.defaults());
    }

    public DoorOptions with(Bounds other) {
        return new DoorOptions(host, port, topicPrefix, broker, other);
    }

    /** @throws IllegalArgumentException that names everything that is wrong */
    void check() {
        OptionProblems problems = new OptionProblems();
        problems.requireRange("port", port, 0, 65_535);
        problems.requireName("topicPrefix", topicPrefix);
        problems.requireName("clientId", broker.clientId());
        problems.requireEndpoint(broker.serverUri(), broker.tls() != null);
        problems.requireRange("connections", bounds.connections(), 1, 1_000_000);
        problems.requireRange("connectionsOfOneAddress", bounds.connectionsOfOneAddress(), 1, 1_000_000);
        problems.requireRange("frameBytes", bounds.frameBytes(), 100, LARGEST_FRAME);
        problems.requireRange("frameWithin in ms", bounds.frameWithin().toMillis(), 1, Integer.MAX_VALUE);
        problems.requireRange("idle in ms", bounds.idle().toMillis(), 1, Integer.MAX_VALUE);
        problems.requireRange("unconfirmed", bounds.unconfirmed(), 1, 100_000);
        problems.requireRange("unconfirmedOfOne", bounds.unconfirmedOfOne(), 1, bounds.unconfirmed());
        problems.throwIfAny("The HJ 212 door");
    }
}
