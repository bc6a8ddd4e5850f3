package dev.vigil.standalone.chaos;

import dev.vigil.standalone.bench.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection of devices that keep what the broker has not confirmed, and send it again when the broker is back. */
final class StubbornLine implements AutoCloseable {
    private static final long PAUSE_MS = 200;

    private final String broker;
    private final String clientId;
    private @Nullable Line line;

    StubbornLine(String broker, String clientId) {
        this.broker = broker;
        this.clientId = clientId;
    }

    /** A message of a device; {@code confirmed} is called once. */
    record Message(String topic, byte[] payload, Runnable confirmed, AtomicBoolean done) {
        Message(String topic, byte[] payload, Runnable confirmed) {
            this(topic, payload, confirmed, new AtomicBoolean());
        }

        private void confirm() {
            if (done.compareAndSet(false, true)) {
                confirmed.run();
            }
        }
    }

    /** Returns when the broker has confirmed all of them, however often it goes away. */
    void send(List<Message> messages) throws InterruptedException {
        List<Message> open = new ArrayList<>(messages);
        while (!open.isEmpty()) {
            try {
                Line to = connected();
                for (Message message : open) {
                    to.send(message.topic(), message.payload(), message::confirm);
                }
                to.awaitConfirmed();
            } catch (IOException away) {
                disconnect();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
            open.removeIf(message -> message.done().get());
        }
    }

    private Line connected() throws IOException {
        Line open = line;
        if (open == null) {
            open = Line.open(broker, clientId);
            line = open;
        }
        return open;
    }

    private void disconnect() {
        Line open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
