package dev.vigil.connector.mqtt.source;

import java.util.BitSet;

/**
 * What the broker holds to be in flight on one connection, and whether a backlog can wait behind it. Times are in
 * milliseconds of any steady clock. Thread-safe.
 */
final class Window {
    /** So long must nothing arrive before a possible backlog is believed to be gone. */
    static final long QUIET_MS = 500;

    /** A stream that is never quiet: so long must the broker have had room before a backlog is believed to be gone. */
    static final long STEADY_MS = 60_000;

    /** No broker that we know of has a smaller window of its own than this. */
    static final int SMALLEST_BROKER_WINDOW = 10;

    private static final int PACKET_IDS = 65_536;

    private final int receiveMaximum;
    private final BitSet inFlight = new BitSet(PACKET_IDS);
    private int unacknowledged;
    private int peak;
    private long lastTraffic;
    private long roomSince;
    private boolean resumedBacklog;
    private boolean windowBacklog;

    Window(int receiveMaximum, long now) {
        this.receiveMaximum = receiveMaximum;
        this.peak = Math.min(SMALLEST_BROKER_WINDOW, receiveMaximum);
        this.lastTraffic = now;
    }

    /** The subscriptions stand. After a resumed session the broker may have a backlog for us. */
    synchronized void opened(boolean resumed, long now) {
        resumedBacklog = resumed;
        lastTraffic = now;
        roomSince = now;
    }

    /** @return false if this identifier is in flight already: the broker repeats itself on the same connection */
    synchronized boolean arrived(int packetId, long now) {
        lastTraffic = now;
        if (packetId == 0) {
            return true;
        }
        if (inFlight.get(packetId)) {
            return false;
        }
        inFlight.set(packetId);
        unacknowledged++;
        peak = Math.max(peak, unacknowledged);
        return true;
    }

    /**
     * To be called before a batch of acknowledgements. If as much was in flight as ever before, the broker's own window
     * (which may be smaller than ours) could have been full, and messages may wait behind it. If less was, none did.
     */
    synchronized void acknowledging(long now) {
        if (unacknowledged == 0) {
            return;
        }
        boolean mayHaveBeenFull = unacknowledged >= peak;
        if (mayHaveBeenFull) {
            lastTraffic = now;
            roomSince = now;
        }
        windowBacklog = mayHaveBeenFull;
    }

    /** Must come before the acknowledgement leaves: the broker may use the identifier again at once. */
    synchronized void acknowledged(int packetId) {
        inFlight.clear(packetId);
        unacknowledged--;
    }

    /** Whether, the inbox being empty, nothing waits at the broker either. */
    synchronized boolean caughtUp(long now) {
        if (unacknowledged >= peak) {
            return false;
        }
        if (now - lastTraffic >= QUIET_MS || now - roomSince >= STEADY_MS) {
            resumedBacklog = false;
            windowBacklog = false;
        }
        return !resumedBacklog && !windowBacklog;
    }

    synchronized int unacknowledged() {
        return unacknowledged;
    }

    synchronized boolean isFull() {
        return unacknowledged >= receiveMaximum;
    }
}
