package dev.vigil.connector.mqtt.sink;

import dev.vigil.connector.mqtt.session.ConnectionOptions;
import java.io.Serializable;
import java.time.Duration;

/** What the builder of the sink has found to be in order. */
public record SinkOptions(ConnectionOptions connection, String clientId, int maximumInFlight, Duration deliveryTimeout)
        implements Serializable {}
