package dev.vigil.rules.judge;

import dev.vigil.rules.series.SampleLog;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series of a device and a metric. Device, metric, log and lane of an entry stand side by side, so that the
 * way to the log of a reading touches little memory. Lanes are only added.
 */
final class LaneTable {
    private static final int SMALLEST = 8;
    private static final int WIDTH = 4;
    private static final int METRIC = 1;
    private static final int LOG = 2;
    private static final int LANE = 3;

    private @Nullable Object[] entries = new @Nullable Object[WIDTH * SMALLEST];
    private int mask = SMALLEST - 1;
    private int size;

    /** The place of the entry; negative when there is none. */
    int find(String device, String metric) {
        @Nullable Object[] all = entries;
        for (int slot = hash(device, metric) & mask; ; slot = (slot + 1) & mask) {
            int place = WIDTH * slot;
            Object known = all[place];
            if (known == null) {
                return -1;
            }
            if (isSame(known, device) && isSame(all[place + METRIC], metric)) {
                return place;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // nearly always the same text; only then are the letters not compared
    private static boolean isSame(@Nullable Object known, String text) {
        return known == text || text.equals(known);
    }

    SampleLog log(int place) {
        return (SampleLog) Objects.requireNonNull(entries[place + LOG]);
    }

    Lane lane(int place) {
        return (Lane) Objects.requireNonNull(entries[place + LANE]);
    }

    void add(Lane lane) {
        if (2 * ++size > mask + 1) {
            @Nullable Object[] before = entries;
            mask = 2 * mask + 1;
            entries = new @Nullable Object[2 * before.length];
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
        entries[place + LOG] = lane.log;
        entries[place + LANE] = lane;
    }

    private static int hash(String device, String metric) {
        int mixed = (31 * device.hashCode() + metric.hashCode()) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
