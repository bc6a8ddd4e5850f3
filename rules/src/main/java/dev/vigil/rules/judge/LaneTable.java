package dev.vigil.rules.judge;

import dev.vigil.rules.node.Leeway;
import java.util.Arrays;

/**
 * Finds the series of a device and a metric, and what is quiet there. Lanes are only added, and those that have spoken
 * stand in the order in which they first did: what the devices of a premise send after each other stands side by side,
 * so that the next is mostly the one that is asked for next, and has been fetched from far memory with the one before.
 */
class LaneTable extends QuietRows {
    private static final int SMALLEST = 8;

    /** By the hash of both names, one more than the row; 0 where there is none. At most half full. */
    private int[] places = new int[2 * SMALLEST];
    /** For each row the device and the metric. */
    private String[] names = new String[2 * SMALLEST];

    private Lane[] lanes = new Lane[SMALLEST];
    /** What a series allows is written here on its way to its row. */
    final Leeway leeway = new Leeway();

    private int size;
    /** So many have spoken. */
    private int heard;
    /** The row that was found last; negative when none was. */
    private int found = -1;

    LaneTable() {
        super(SMALLEST);
    }

    /** The row; negative when there is none. */
    int find(String device, String metric) {
        int next = found + 1 < heard ? found + 1 : 0;
        found = isExactly(next, device, metric) ? next : search(device, metric);
        return found;
    }

    /** Whether the names are the very same texts, as nearly always: a guess need not compare letters. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isExactly(int row, String device, String metric) {
        return names[2 * row] == device && names[2 * row + 1] == metric;
    }

    private int search(String device, String metric) {
        int mask = places.length - 1;
        for (int place = hash(device, metric) & mask; ; place = (place + 1) & mask) {
            int row = places[place] - 1;
            if (row < 0 || (isSame(names[2 * row], device) && isSame(names[2 * row + 1], metric))) {
                return row;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // nearly always the same text; only then are the letters not compared
    private static boolean isSame(String known, String text) {
        return known == text || known.equals(text);
    }

    int size() {
        return size;
    }

    Lane lane(int row) {
        return lanes[row];
    }

    /** Puts the readings that are held into their series, so that these may be looked at. */
    void putAwayAll(long correctWithin) {
        for (int row = 0; row < size; row++) {
            putAway(row, lanes[row], correctWithin);
        }
    }

    /** Gives a lane that speaks its place among those that have spoken. */
    void hear(Lane lane) {
        if (lane.row() >= heard) {
            swap(lane.row(), heard);
            found = heard++;
        }
    }

    private void swap(int row, int other) {
        if (row == other) {
            return;
        }
        int place = place(row);
        int otherPlace = place(other);
        places[place] = other + 1;
        places[otherPlace] = row + 1;
        swap(names, 2 * row, 2 * other);
        swap(names, 2 * row + 1, 2 * other + 1);
        swap(lanes, row, other);
        lanes[row].stand(row);
        lanes[other].stand(other);
        disturb(row);
        disturb(other);
    }

    private static void swap(Object[] things, int one, int other) {
        Object kept = things[one];
        things[one] = things[other];
        things[other] = kept;
    }

    /** Where the row is entered. */
    private int place(int row) {
        int mask = places.length - 1;
        int place = hash(names[2 * row], names[2 * row + 1]) & mask;
        while (places[place] != row + 1) {
            place = (place + 1) & mask;
        }
        return place;
    }

    void add(Lane lane) {
        if (size == lanes.length) {
            grow();
        }
        names[2 * size] = lane.series.device();
        names[2 * size + 1] = lane.series.metric().id();
        lanes[size] = lane;
        lane.stand(size);
        enter(size++);
    }

    private void grow() {
        int larger = size + (size >> 1);
        names = Arrays.copyOf(names, 2 * larger);
        lanes = Arrays.copyOf(lanes, larger);
        grow(larger);
        if (places.length < 2 * larger) {
            places = new int[2 * places.length];
            for (int row = 0; row < size; row++) {
                enter(row);
            }
        }
    }

    private void enter(int row) {
        int mask = places.length - 1;
        int place = hash(names[2 * row], names[2 * row + 1]) & mask;
        while (places[place] != 0) {
            place = (place + 1) & mask;
        }
        places[place] = row + 1;
    }

    private static int hash(String device, String metric) {
        int mixed = (31 * device.hashCode() + metric.hashCode()) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
