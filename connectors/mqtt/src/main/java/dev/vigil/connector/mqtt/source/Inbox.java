package dev.vigil.connector.mqtt.source;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What has been received and not yet emitted. Offering never blocks. The broker's window bounds the number of messages;
 * the budget of bytes bounds the memory, and a broker that ignores the window.
 */
final class Inbox {
    private final int maximumMessages;
    private final long maximumBytes;
    private final Runnable onFirst;
    private final ArrayDeque<Delivery> waiting = new ArrayDeque<>();
    private long bytes;

    /** @param onFirst called when the inbox stops being empty */
    Inbox(int maximumMessages, long maximumBytes, Runnable onFirst) {
        this.maximumMessages = maximumMessages;
        this.maximumBytes = maximumBytes;
        this.onFirst = onFirst;
    }

    /** Takes the message in, unless it is full. A single message is always taken by an empty inbox. */
    boolean offer(Delivery delivery) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            int weight = delivery.weight();
            if (!first && (waiting.size() >= maximumMessages || bytes + weight > maximumBytes)) {
                return false;
            }
            waiting.add(delivery);
            bytes += weight;
        }
        if (first) {
            onFirst.run();
        }
        return true;
    }

    /** Moves up to {@code limit} messages out, in order of arrival. */
    synchronized void drainTo(Queue<Delivery> target, int limit) {
        for (int i = 0; i < limit && !waiting.isEmpty(); i++) {
            Delivery delivery = waiting.remove();
            bytes -= delivery.weight();
            target.add(delivery);
        }
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
