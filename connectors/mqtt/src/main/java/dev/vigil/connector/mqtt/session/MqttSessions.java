package dev.vigil.connector.mqtt.session;

import java.io.Serializable;

/** Opens connections: the seam at which the client library, or a test's broker, is put in. */
public interface MqttSessions extends Serializable {

    MqttSession open(ConnectionOptions options, String clientId, SessionListener listener);
}
