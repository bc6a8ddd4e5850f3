package dev.vigil.rules.judge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the series of a device and a metric, and what is quiet there. Lanes are only added. */
final class LaneTable {
    private static final int SMALLEST = 8;
    private static final int WIDTH = 3;
    private static final int METRIC = 1;
    private static final int LANE = 2;

    private @Nullable Object[] entries = new @Nullable Object[WIDTH * SMALLEST];
    /** A row for each slot. */
    private QuietRows rows = new QuietRows(SMALLEST);

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

    QuietRows rows() {
        return rows;
    }

    /** Puts the readings that are held into their series, so that these may be looked at. */
    void putAwayAll(long correctWithin) {
        for (int slot = 0; slot <= mask; slot++) {
            if (rows.holdsAny(slot)) {
                rows.putAway(slot, lane(slot), correctWithin);
            }
        }
    }

    void add(Lane lane) {
        if (2 * ++size > mask + 1) {
            grow();
        }
        enter(lane);
    }

    private void grow() {
        @Nullable Object[] before = entries;
        QuietRows quiet = rows;
        mask = 2 * mask + 1;
        entries = new @Nullable Object[2 * before.length];
        rows = new QuietRows(mask + 1);
        for (int slot = 0; WIDTH * slot < before.length; slot++) {
            if (before[WIDTH * slot + LANE] instanceof Lane known) {
                quiet.copy(slot, rows, enter(known));
            }
        }
    }

    private int enter(Lane lane) {
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
        return slot;
    }

    private static int hash(String device, String metric) {
        int mixed = (31 * device.hashCode() + metric.hashCode()) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
