package dev.vigil.simulator.message;

/** The door through which a message goes. */
public enum Way {
    MQTT,
    KAFKA
}
