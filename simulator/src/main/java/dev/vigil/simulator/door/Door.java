package dev.vigil.simulator.door;

import dev.vigil.simulator.message.Message;

/** A way out of the simulator. */
public interface Door extends AutoCloseable {
    /** Takes the message, and waits while too many are on their way. Keeps their order for each sender. */
    void send(Message message) throws InterruptedException;

    /** How many the other side has confirmed. */
    long confirmed();

    /** Waits a short while for what is on its way, then lets go. */
    @Override
    void close();
}
