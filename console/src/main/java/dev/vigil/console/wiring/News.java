package dev.vigil.console.wiring;

import dev.vigil.console.work.Signal;

/** Tells those who wait that the history has grown, each by a signal of its own. */
public final class News {
    private final Signal forStream = new Signal();
    private final Signal forOutbox = new Signal();

    Signal forStream() {
        return forStream;
    }

    Signal forOutbox() {
        return forOutbox;
    }

    void raise() {
        forStream.raise();
        forOutbox.raise();
    }
}
