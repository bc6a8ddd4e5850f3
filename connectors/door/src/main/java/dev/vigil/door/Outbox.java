package dev.vigil.door;

import dev.vigil.door.Parcel.Fate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parcels that the broker has not confirmed, in order. A new connection sends all of them again. */
final class Outbox {
    private final int capacity;
    private final Deque<Parcel> unsent = new ArrayDeque<>();
    private final Deque<Parcel> sent = new ArrayDeque<>();
    private boolean closed;
    private boolean woken;

    Outbox(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Parcel parcel) {
        unsent.add(parcel);
        notifyAll();
    }

    /** Whoever adds looks here before it reads more: so the box holds little more than its capacity. */
    synchronized boolean hasRoom() {
        return unsent.size() + sent.size() < capacity;
    }

    synchronized int size() {
        return unsent.size() + sent.size();
    }

    /** The next to send; null when there is none within that time, or no room in flight. */
    synchronized @Nullable Parcel next(int inFlightLimit, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; left > 0 && !woken && !closed && !canSend(inFlightLimit); ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        woken = false;
        if (closed || !canSend(inFlightLimit)) {
            return null;
        }
        Parcel parcel = unsent.remove();
        sent.add(parcel);
        return parcel;
    }

    private boolean canSend(int inFlightLimit) {
        return !unsent.isEmpty() && sent.size() < inFlightLimit;
    }

    /**
     * Tells the sender, and only then counts as empty.
     *
     * @return false if it was done before
     */
    synchronized boolean done(Parcel parcel, Fate fate) {
        if (parcel.isDone()) {
            return false;
        }
        parcel.markDone();
        parcel.tell(fate);
        unsent.remove(parcel);
        while (!sent.isEmpty() && sent.peekFirst().isDone()) {
            sent.removeFirst();
        }
        notifyAll();
        return true;
    }

    /** A new connection: what is not confirmed is sent again, before the rest. */
    synchronized void rewind() {
        List<Parcel> again = new ArrayList<>(sent);
        sent.clear();
        for (int i = again.size() - 1; i >= 0; i--) {
            if (!again.get(i).isDone()) {
                unsent.addFirst(again.get(i));
            }
        }
        notifyAll();
    }

    /** Lets {@link #next} return, to look at the connection. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits so long, unless it is closed. */
    synchronized void pause(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; left > 0 && !closed; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    /** @return whether it was empty in time */
    synchronized boolean awaitEmpty(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; left > 0 && size() > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return size() == 0;
    }
}
