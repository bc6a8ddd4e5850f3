package dev.vigil.rules.judge;

/**
 * Quiet readings that are not in their series yet, in the order in which they came. Most readings are quiet, and each
 * is of another series than the one before; to put it away at once would fetch that series from far memory only to
 * leave it alone. They are put away together before anybody looks at a series.
 */
final class Unread {
    private static final int MOST = 64;
    private static final int WIDTH = 4;

    /** For each reading its slot in the table, its time, its value and the received clock. */
    private final long[] held = new long[WIDTH * MOST];

    private int end;

    /** @return whether there is room for another */
    boolean hold(int slot, long at, double value, long received) {
        held[end] = slot;
        held[end + 1] = at;
        held[end + 2] = Double.doubleToRawLongBits(value);
        held[end + 3] = received;
        end += WIDTH;
        return end < held.length;
    }

    boolean isEmpty() {
        return end == 0;
    }

    void putAway(LaneTable table, long correctWithin) {
        for (int place = 0; place < end; place += WIDTH) {
            table.lane((int) held[place])
                    .append(held[place + 1], Double.longBitsToDouble(held[place + 2]), held[place + 3], correctWithin);
        }
        end = 0;
    }
}
