package dev.vigil.rules.judge;

import dev.vigil.rules.series.SampleLog;
import java.util.Arrays;

/**
 * For each series which readings are no news to those who look at it, and the last few of these. Most readings are
 * quiet, and each is of another series than the one before; to put it away at once would fetch that series from far
 * memory only to leave it alone. What readings are compared with stands side by side and is small; where they are held
 * is written and, until a series is wanted, not read.
 */
final class QuietRows {
    private static final int BOUNDS = 4;
    /** Readings held of a series: more of them would save little time and take memory of every series. */
    private static final int MOST = 12;

    /** For each row two instants and two values between which readings are no news. */
    private long[] bounds;
    /** For each row the readings held. */
    private long[] held;
    /** For each row how many these are. */
    private byte[] counts;

    QuietRows(int count) {
        bounds = new long[BOUNDS * count];
        held = new long[2 * MOST * count];
        counts = new byte[count];
        Arrays.fill(bounds, Long.MAX_VALUE);
    }

    void grow(int count) {
        int before = bounds.length;
        bounds = Arrays.copyOf(bounds, BOUNDS * count);
        Arrays.fill(bounds, before, bounds.length, Long.MAX_VALUE);
        held = Arrays.copyOf(held, 2 * MOST * count);
        counts = Arrays.copyOf(counts, count);
    }

    /** From now on readings between these instants and values are no news. */
    void quiet(int row, long since, long until, double low, double high) {
        int start = BOUNDS * row;
        bounds[start] = since;
        bounds[start + 1] = until;
        bounds[start + 2] = Double.doubleToRawLongBits(low);
        bounds[start + 3] = Double.doubleToRawLongBits(high);
    }

    /** Every reading is news. */
    void disturb(int row) {
        bounds[BOUNDS * row] = Long.MAX_VALUE;
    }

    /** Whether a reading comes after all others of its series and is no news. */
    boolean isQuiet(int row, long at, double reading) {
        int start = BOUNDS * row;
        return at > bounds[start]
                && at < bounds[start + 1]
                && reading >= Double.longBitsToDouble(bounds[start + 2])
                && reading <= Double.longBitsToDouble(bounds[start + 3]);
    }

    /**
     * Holds a quiet reading; the next has to come after it.
     *
     * @param word its time and lag as a {@link SampleLog} keeps them
     * @return whether there is room for another
     */
    boolean hold(int row, long at, long word, double reading) {
        int place = 2 * (MOST * row + counts[row]++);
        bounds[BOUNDS * row] = at;
        held[place] = word;
        held[place + 1] = Double.doubleToRawLongBits(reading);
        return counts[row] < MOST;
    }

    /** Puts the readings held into their series. */
    void putAway(int row, Lane lane, long correctWithin) {
        if (counts[row] > 0) {
            lane.append(held, 2 * MOST * row, counts[row], correctWithin);
            counts[row] = 0;
        }
    }
}
