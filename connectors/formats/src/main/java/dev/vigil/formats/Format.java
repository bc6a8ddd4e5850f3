package dev.vigil.formats;

import dev.vigil.domain.observation.Decoded;

/** A wire format. Whatever the bytes are, it answers: no exception leaves it. Safe for use by several threads. */
public interface Format {
    /** As operators name it, for example {@code hj212}. */
    String id();

    /** Everything that the message holds: observations, refusals, pictures, the answer that is due. */
    Readout read(Message message, DeviceSettings settings);

    /** The observations and refusals alone. */
    default Decoded decode(Message message, DeviceSettings settings) {
        return read(message, settings).decoded();
    }
}
