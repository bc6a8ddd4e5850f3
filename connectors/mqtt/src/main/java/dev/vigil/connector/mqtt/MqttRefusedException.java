package dev.vigil.connector.mqtt;

import java.io.IOException;

/** The broker refuses us for a reason that trying again does not change: wrong credentials, no right, a bad client id. */
public final class MqttRefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final int reasonCode;

    public MqttRefusedException(String message, int reasonCode) {
        super(message);
        this.reasonCode = reasonCode;
    }

    /** The reason code of MQTT 5, or 0 if the refusal is our own. */
    public int reasonCode() {
        return reasonCode;
    }
}
