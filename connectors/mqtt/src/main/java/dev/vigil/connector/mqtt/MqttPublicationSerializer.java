package dev.vigil.connector.mqtt;

import java.io.Serializable;

/** Makes a publication of a record. */
@FunctionalInterface
public interface MqttPublicationSerializer<T> extends Serializable {

    /** @throws RuntimeException fails the job; a record that is merely bad should be filtered out before the sink */
    MqttPublication serialize(T element);
}
