package dev.vigil.console.stream;

import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The newest events, shared by all clients: memory does not grow with their number, nor with their slowness. */
final class Tail {
    private final ConcurrentNavigableMap<Long, Frame> frames = new ConcurrentSkipListMap<>();
    private final int capacity;
    private int size;
    private volatile long floor;
    private volatile long head;

    /** @param start the position after which the tail begins */
    Tail(int capacity, long start) {
        this.capacity = capacity;
        this.floor = start;
        this.head = start;
    }

    /** One writer at a time. */
    void append(Frames.Stretch stretch) {
        for (Frame frame : stretch.frames()) {
            frames.put(frame.sequence(), frame);
            size++;
        }
        head = stretch.last();
        while (size > capacity) {
            floor = frames.firstKey();
            frames.pollFirstEntry();
            size--;
        }
    }

    /** The first event after a position, null when there is none yet. Ask only when the tail reaches back so far. */
    @Nullable
    Frame next(long position) {
        var entry = frames.higherEntry(position);
        return entry == null ? null : entry.getValue();
    }

    /** Whether everything after the position is in the tail. */
    boolean reachesBackTo(long position) {
        return position >= floor;
    }

    long head() {
        return head;
    }
}
