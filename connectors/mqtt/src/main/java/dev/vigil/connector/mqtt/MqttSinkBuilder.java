package dev.vigil.connector.mqtt;

import dev.vigil.connector.mqtt.session.ConnectionOptions;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Endpoint;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Limits;
import dev.vigil.connector.mqtt.session.ConnectionOptions.Timing;
import dev.vigil.connector.mqtt.session.OptionProblems;
import dev.vigil.connector.mqtt.sink.SinkOptions;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link MqttSink}. Required: server, client id and serializer. */
public final class MqttSinkBuilder<T> {
    private static final int LARGEST_IN_FLIGHT = 32_767;
    /** A publisher receives nothing but confirmations. */
    private static final Limits LIMITS = new Limits(1, 65_536);

    private String serverUri = "";
    private String clientId = "";
    private Credentials credentials = Credentials.none();
    private Timing timing = Timing.defaults();
    private int maximumInFlight = 1_000;
    private Duration deliveryTimeout = Duration.ofMinutes(2);
    private @Nullable Tls tls;
    private @Nullable MqttPublicationSerializer<T> serializer;

    MqttSinkBuilder() {}

    /** Where the broker listens: {@code tcp://host:port} or {@code ssl://host:port}. */
    public MqttSinkBuilder<T> serverUri(String uri) {
        serverUri = uri;
        return this;
    }

    /** Begins the client id of each subtask: {@code clientId-0}, {@code clientId-1} and so on. */
    public MqttSinkBuilder<T> clientId(String id) {
        clientId = id;
        return this;
    }

    public MqttSinkBuilder<T> serializer(MqttPublicationSerializer<T> toPublication) {
        serializer = toPublication;
        return this;
    }

    public MqttSinkBuilder<T> credentials(Credentials source) {
        credentials = source;
        return this;
    }

    /** Whom to trust at an {@code ssl://} server, and which certificate to show. Default: {@link Tls#systemTrust()}. */
    public MqttSinkBuilder<T> tls(Tls trust) {
        tls = trust;
        return this;
    }

    /** How many publications may be unconfirmed, by subtask; beyond it the stream waits. Default 1,000. */
    public MqttSinkBuilder<T> maximumInFlight(int publications) {
        maximumInFlight = publications;
        return this;
    }

    /** How long a publication may stay unconfirmed before the task fails. Default two minutes. */
    public MqttSinkBuilder<T> deliveryTimeout(Duration timeout) {
        deliveryTimeout = timeout;
        return this;
    }

    /** Pauses between attempts to connect grow from the first to the second. Default 200 ms and 10 s. */
    public MqttSinkBuilder<T> reconnectBackoff(Duration shortest, Duration longest) {
        timing = new Timing(timing.keepAlive(), timing.connectTimeout(), shortest, longest);
        return this;
    }

    /** @throws IllegalArgumentException that names everything that is wrong */
    public MqttSink<T> build() {
        OptionProblems problems = new OptionProblems();
        problems.requireEndpoint(serverUri, tls != null);
        problems.requireName("clientId", clientId);
        problems.require(serializer != null, "No serializer is given.");
        problems.requireRange("maximumInFlight", maximumInFlight, 1, LARGEST_IN_FLIGHT);
        problems.require(
                !deliveryTimeout.isNegative() && !deliveryTimeout.isZero(),
                "deliveryTimeout is " + deliveryTimeout + "; it must be positive.");
        problems.requireTiming(timing);
        problems.throwIfAny("The MQTT sink");
        ConnectionOptions connection =
                new ConnectionOptions(new Endpoint(serverUri, tls), credentials, LIMITS, Duration.ZERO, timing);
        return new MqttSink<>(
                new SinkOptions(connection, clientId, maximumInFlight, deliveryTimeout),
                Objects.requireNonNull(serializer));
    }
}
