package dev.vigil.rules.judge;

import dev.vigil.rules.node.Leeway;
import dev.vigil.rules.series.SampleLog;
import java.util.Arrays;

/**
 * For each series which readings are no news to those who look at it, and the last few of these. Most readings are
 * quiet, and each is of another series than the one before; to put it away at once would fetch that series from far
 * memory only to leave it alone. What readings are compared with stands side by side and is small; where they are held
 * is written and, until a series is wanted, not read.
 */
class QuietRows {
    private static final int BOUNDS = 4;
    /** Readings held of a series: more of them would save little time and take memory of every series. */
    private static final int MOST = Leeway.MOST;

    private static final int COUNT_BITS = 5;
    private static final int COUNT = (1 << COUNT_BITS) - 1;
    private static final int TIME_SHIFT = 2 * COUNT_BITS;
    /** Later than any reading can be, and small enough to leave room for the counts. */
    private static final long NEVER = Long.MAX_VALUE >> TIME_SHIFT;

    /**
     * For each row two instants and two values between which readings are no news; the last bits of the first instant
     * say how many readings may be held, and how many are, so that one line of memory says all.
     */
    private long[] bounds;
    /** For each row the readings held. */
    private long[] held;

    QuietRows(int count) {
        bounds = new long[BOUNDS * count];
        held = new long[2 * MOST * count];
        disturbFrom(0);
    }

    final void grow(int count) {
        int before = bounds.length;
        bounds = Arrays.copyOf(bounds, BOUNDS * count);
        held = Arrays.copyOf(held, 2 * MOST * count);
        disturbFrom(before);
    }

    private void disturbFrom(int start) {
        for (int i = start; i < bounds.length; i += BOUNDS) {
            bounds[i] = NEVER << TIME_SHIFT;
        }
    }

    private int count(int row) {
        return (int) bounds[BOUNDS * row] & COUNT;
    }

    private void since(int row, long since, int most) {
        // no reading is from before 1970
        long kept = Math.max(-1, Math.min(since, NEVER));
        bounds[BOUNDS * row] = kept << TIME_SHIFT | (long) most << COUNT_BITS | count(row);
    }

    /** From now on readings after that instant are no news, as far as the leeway goes. None are held. */
    final void quiet(int row, long since, Leeway leeway) {
        int start = BOUNDS * row;
        since(row, since, leeway.readings());
        bounds[start + 1] = leeway.until();
        bounds[start + 2] = Double.doubleToRawLongBits(leeway.low());
        bounds[start + 3] = Double.doubleToRawLongBits(leeway.high());
    }

    /** Every reading is news. */
    final void disturb(int row) {
        since(row, NEVER, MOST);
    }

    /** Whether a reading comes after all others of its series and is no news. */
    final boolean isQuiet(int row, long at, double reading) {
        int start = BOUNDS * row;
        return at > bounds[start] >> TIME_SHIFT
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
    final boolean hold(int row, long at, long word, double reading) {
        int counts = (int) bounds[BOUNDS * row] & (1 << TIME_SHIFT) - 1;
        int count = counts & COUNT;
        int place = 2 * (MOST * row + count);
        bounds[BOUNDS * row] = at << TIME_SHIFT | counts + 1;
        held[place] = word;
        held[place + 1] = Double.doubleToRawLongBits(reading);
        return count + 1 < counts >> COUNT_BITS;
    }

    /** Puts the readings held into their series. */
    final void putAway(int row, Lane lane, long correctWithin) {
        int count = count(row);
        if (count > 0) {
            bounds[BOUNDS * row] -= count;
            lane.append(held, 2 * MOST * row, count, correctWithin);
            if (lane.isLimited()) {
                disturb(row);
            }
        }
    }
}
