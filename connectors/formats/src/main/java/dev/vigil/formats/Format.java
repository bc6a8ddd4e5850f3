package dev.vigil.formats;

import dev.vigil.domain.observation.Decoded;

/** A wire format. Whatever the bytes are, it answers: no exception leaves it. Safe for use by several threads. */
public interface Format {
    /** As operators name it, for example {@code hj212}. */
    String id();

    /**
     * Everything that the message holds: observations, refusals, pictures, the answer that is due. What earlier
     * messages of the same sender told is in the memory, which this message changes.
     */
    Readout read(Message message, DeviceSettings settings, Memory memory);

    /** The message by itself, as if nothing had come before it and nothing will follow. */
    default Readout read(Message message, DeviceSettings settings) {
        Memory memory = new Memory();
        Readout readout = read(message, settings, memory);
        return memory.closed(readout, id(), message);
    }

    /** The observations and refusals of the message by itself. */
    default Decoded decode(Message message, DeviceSettings settings) {
        return read(message, settings).decoded();
    }
}
