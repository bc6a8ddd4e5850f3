package dev.vigil.rules.judge;

import dev.vigil.rules.series.SampleLog;
import java.util.Arrays;

/**
 * For each series which readings are no news to those who look at it, and the last few of these. Most readings are
 * quiet, and each is of another series than the one before; to put it away at once would fetch that series from far
 * memory only to leave it alone. What a reading is compared with and the place where it is held stand side by side,
 * so that most touch a row and nothing else.
 */
final class QuietRows {
    private static final int BOUNDS = 4;
    /** With the bounds two lines of a usual cache. */
    private static final int MOST = 6;

    private static final int ROW = BOUNDS + 2 * MOST;

    /** For each row: two instants and two values between which readings are no news, then the readings held. */
    private final long[] rows;
    /** For each row how many readings are held. */
    private final byte[] held;

    QuietRows(int count) {
        rows = new long[ROW * count];
        held = new byte[count];
        Arrays.fill(rows, Long.MAX_VALUE);
    }

    /** From now on readings between these instants and values are no news. */
    void quiet(int row, long since, long until, double low, double high) {
        int start = ROW * row;
        rows[start] = since;
        rows[start + 1] = until;
        rows[start + 2] = Double.doubleToRawLongBits(low);
        rows[start + 3] = Double.doubleToRawLongBits(high);
    }

    /** Every reading is news. */
    void disturb(int row) {
        rows[ROW * row] = Long.MAX_VALUE;
    }

    /** Whether a reading comes after all others of its series and is no news. */
    boolean isQuiet(int row, long at, double reading) {
        int start = ROW * row;
        return at > rows[start]
                && at < rows[start + 1]
                && reading >= Double.longBitsToDouble(rows[start + 2])
                && reading <= Double.longBitsToDouble(rows[start + 3]);
    }

    /**
     * Holds a quiet reading; the next has to come after it.
     *
     * @param word its time and lag as a {@link SampleLog} keeps them
     * @return whether there is room for another
     */
    boolean hold(int row, long at, long word, double reading) {
        int start = ROW * row;
        int place = start + BOUNDS + 2 * held[row]++;
        rows[start] = at;
        rows[place] = word;
        rows[place + 1] = Double.doubleToRawLongBits(reading);
        return held[row] < MOST;
    }

    /** Puts the readings held into their series. */
    void putAway(int row, Lane lane, long correctWithin) {
        int first = ROW * row + BOUNDS;
        int end = first + 2 * held[row];
        for (int place = first; place < end; place += 2) {
            lane.append(rows[place], Double.longBitsToDouble(rows[place + 1]), correctWithin);
        }
        held[row] = 0;
    }

    boolean holdsAny(int row) {
        return held[row] > 0;
    }

    void copy(int row, QuietRows target, int targetRow) {
        System.arraycopy(rows, ROW * row, target.rows, ROW * targetRow, ROW);
        target.held[targetRow] = held[row];
    }
}
