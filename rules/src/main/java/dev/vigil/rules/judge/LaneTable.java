package dev.vigil.rules.judge;

import org.jspecify.annotations.Nullable;

/** Finds the lane of a device and a metric in one or two lines of memory. Lanes are only added. */
final class LaneTable {
    private static final int SMALLEST = 8;

    private int[] hashes = new int[SMALLEST];
    private @Nullable Lane[] lanes = new @Nullable Lane[SMALLEST];
    private int size;

    @Nullable
    Lane find(String device, String metric) {
        int hash = hash(device, metric);
        int mask = hashes.length - 1;
        for (int place = hash & mask; hashes[place] != 0; place = (place + 1) & mask) {
            if (hashes[place] == hash) {
                Lane lane = lanes[place];
                if (lane != null && lane.isOf(device, metric)) {
                    return lane;
                }
            }
        }
        return null;
    }

    void add(Lane lane) {
        if (++size * 2 > hashes.length) {
            @Nullable Lane[] before = lanes;
            hashes = new int[2 * before.length];
            lanes = new @Nullable Lane[2 * before.length];
            for (Lane known : before) {
                if (known != null) {
                    place(known);
                }
            }
        }
        place(lane);
    }

    private void place(Lane lane) {
        int hash = hash(lane.series.device(), lane.series.metric().id());
        int mask = hashes.length - 1;
        int place = hash & mask;
        while (hashes[place] != 0) {
            place = (place + 1) & mask;
        }
        hashes[place] = hash;
        lanes[place] = lane;
    }

    /** Never 0, which stands for an empty place. */
    private static int hash(String device, String metric) {
        int mixed = (31 * device.hashCode() + metric.hashCode()) * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) | 0x8000_0000;
    }
}
