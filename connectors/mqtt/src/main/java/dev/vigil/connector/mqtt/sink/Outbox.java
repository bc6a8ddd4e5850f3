package dev.vigil.connector.mqtt.sink;

import dev.vigil.connector.mqtt.MqttPublication;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publications that the broker has not confirmed, in order. The task adds and waits; the thread of the connection sends;
 * a new connection sends all of them again.
 */
final class Outbox {
    private final int capacity;
    private final Duration timeout;
    private final Deque<Entry> unsent = new ArrayDeque<>();
    private final Deque<Entry> sent = new ArrayDeque<>();
    private @Nullable IOException failure;
    private boolean closed;
    private boolean woken;

    Outbox(int capacity, Duration timeout) {
        this.capacity = capacity;
        this.timeout = timeout;
    }

    /** One publication; its identity is the object's. */
    static final class Entry {
        private final MqttPublication publication;
        private boolean confirmed;

        Entry(MqttPublication publication) {
            this.publication = publication;
        }

        MqttPublication publication() {
            return publication;
        }
    }

    /** Waits for room if need be. */
    synchronized void add(MqttPublication publication) throws IOException, InterruptedException {
        awaitFewerThan(capacity);
        unsent.add(new Entry(publication));
        notifyAll();
    }

    /** Waits until everything is confirmed. */
    synchronized void awaitEmpty() throws IOException, InterruptedException {
        awaitFewerThan(1);
    }

    private void awaitFewerThan(int limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (failure == null && size() >= limit) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IOException(size() + " publications have not been confirmed within " + timeout + ".");
            }
            wait(left);
        }
        if (failure != null) {
            throw new IOException("The MQTT sink cannot go on.", failure);
        }
    }

    /** The next to send. Waits for it at most so long, and returns null if there is none, or no room in flight. */
    synchronized @Nullable Entry next(int inFlightLimit, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; left > 0 && !closed && !canSend(inFlightLimit); ) {
            wait(left);
            left = woken ? 0 : (end - System.nanoTime()) / 1_000_000;
        }
        woken = false;
        if (closed || !canSend(inFlightLimit)) {
            return null;
        }
        Entry entry = unsent.remove();
        sent.add(entry);
        return entry;
    }

    private boolean canSend(int inFlightLimit) {
        return !unsent.isEmpty() && sent.size() < inFlightLimit;
    }

    synchronized void confirm(Entry entry) {
        entry.confirmed = true;
        // The broker confirms in order, but need not.
        while (!sent.isEmpty() && sent.peekFirst().confirmed) {
            sent.removeFirst();
        }
        notifyAll();
    }

    /** A new connection: what is not confirmed must be sent again, before the rest. @return how many */
    synchronized int rewind() {
        List<Entry> again = new ArrayList<>(sent);
        sent.clear();
        int count = 0;
        for (int i = again.size() - 1; i >= 0; i--) {
            if (!again.get(i).confirmed) {
                unsent.addFirst(again.get(i));
                count++;
            }
        }
        notifyAll();
        return count;
    }

    synchronized void fail(IOException reason) {
        failure = reason;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Lets {@link #next} return, to look at the connection. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Waits so long, unless it is closed. */
    synchronized void pause(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; left > 0 && !closed; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized int size() {
        return unsent.size() + sent.size();
    }
}
