package dev.vigil.rules.judge;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series of a device and a metric, and knows which readings are no news to those who look at it. What a
 * reading is compared with stands side by side, so that most touch little memory. Lanes are only added.
 */
final class LaneTable {
    private static final int SMALLEST = 8;
    private static final int WIDTH = 3;
    private static final int METRIC = 1;
    private static final int LANE = 2;
    private static final int ROW = 4;

    private @Nullable Object[] entries = new @Nullable Object[WIDTH * SMALLEST];
    /** For each slot: no news are readings between two instants, and between two values, as bits. */
    private long[] quiet = nothingQuiet(SMALLEST);

    private int mask = SMALLEST - 1;
    private int size;

    /** The slot; negative when there is none. */
    int find(String device, String metric) {
        @Nullable Object[] all = entries;
        for (int slot = hash(device, metric) & mask; ; slot = (slot + 1) & mask) {
            int place = WIDTH * slot;
            Object known = all[place];
            if (known == null) {
                return -1;
            }
            if (isSame(known, device) && isSame(all[place + METRIC], metric)) {
                return slot;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // nearly always the same text; only then are the letters not compared
    private static boolean isSame(@Nullable Object known, String text) {
        return known == text || text.equals(known);
    }

    int size() {
        return size;
    }

    Lane lane(int slot) {
        return (Lane) Objects.requireNonNull(entries[WIDTH * slot + LANE]);
    }

    /** From now on readings between these instants and values are no news. */
    void quiet(int slot, long since, long until, double low, double high) {
        int row = ROW * slot;
        quiet[row] = since;
        quiet[row + 1] = until;
        quiet[row + 2] = Double.doubleToRawLongBits(low);
        quiet[row + 3] = Double.doubleToRawLongBits(high);
    }

    /** Every reading is news. */
    void disturb(int slot) {
        quiet[ROW * slot] = Long.MAX_VALUE;
    }

    /** Whether a reading that comes after all others of its series is no news; then the next has to come after it. */
    boolean takesQuietly(int slot, long at, double reading) {
        int row = ROW * slot;
        if (at > quiet[row]
                && at < quiet[row + 1]
                && reading >= Double.longBitsToDouble(quiet[row + 2])
                && reading <= Double.longBitsToDouble(quiet[row + 3])) {
            quiet[row] = at;
            return true;
        }
        return false;
    }

    private static long[] nothingQuiet(int slots) {
        long[] rows = new long[ROW * slots];
        Arrays.fill(rows, Long.MAX_VALUE);
        return rows;
    }

    void add(Lane lane) {
        if (2 * ++size > mask + 1) {
            @Nullable Object[] before = entries;
            mask = 2 * mask + 1;
            entries = new @Nullable Object[2 * before.length];
            quiet = nothingQuiet(mask + 1);
            for (int place = 0; place < before.length; place += WIDTH) {
                if (before[place + LANE] instanceof Lane known) {
                    put(known);
                }
            }
        }
        put(lane);
    }

    private void put(Lane lane) {
        String device = lane.series.device();
        String metric = lane.series.metric().id();
        int slot = hash(device, metric) & mask;
        while (entries[WIDTH * slot] != null) {
            slot = (slot + 1) & mask;
        }
        int place = WIDTH * slot;
        entries[place] = device;
        entries[place + METRIC] = metric;
        entries[place + LANE] = lane;
        lane.stand(slot);
    }

    private static int hash(String device, String metric) {
        int mixed = (31 * device.hashCode() + metric.hashCode()) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
