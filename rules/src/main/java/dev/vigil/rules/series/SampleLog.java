package dev.vigil.rules.series;

import dev.vigil.domain.observation.Quality;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The samples of one series in the order of event time, as far back as rules may look. An index is a running number
 * that stays with its sample when older ones are dropped; a sample put between others moves those after it by one,
 * and then {@link #revision()} changes.
 *
 * <p>A sample takes 16 bytes, two neighbours in a ring: one word with its time, its quality and how long after its
 * time it came, and one with its value. What came too late for its bits is remembered beside.
 */
public final class SampleLog {
    private static final int SMALLEST = 4;
    private static final int QUALITY_BITS = 4;
    private static final int LAG_BITS = 18;
    private static final int TIME_SHIFT = QUALITY_BITS + LAG_BITS;
    private static final long LATEST_TIME = (1L << (64 - TIME_SHIFT)) - 1;
    private static final int MOST_LAG = (1 << (LAG_BITS - 1)) - 1;
    private static final int FAR = -MOST_LAG - 1;

    /** Shared by all that have none, so that most logs have no map of their own to look into. */
    private static final NavigableMap<Long, Long> NONE = Collections.emptyNavigableMap();

    private long[] ring = new long[2 * SMALLEST];
    private int head;
    private int size;
    private int base;
    private int revision;
    private int changedAt;
    /** Event time of the newest of the samples kept. */
    private long newest;

    private final Dropped dropped = new Dropped();
    private NavigableMap<Long, Long> farLags = NONE;

    /** What putting a sample did. */
    public enum Put {
        APPENDED,
        INSERTED,
        REPLACED,
        DUPLICATE
    }

    /** Whether a time can be kept: from 1970 to 2109. */
    public static boolean canKeep(long time) {
        return time >= 0 && time <= LATEST_TIME;
    }

    /** Puts a sample in its place; one with the same time and another value takes the place of the earlier. */
    public Put put(long time, double newValue, int newQuality, long received) {
        if (size == 0 || time > newest) {
            append(time, newValue, newQuality, received);
            return Put.APPENDED;
        }
        int place = after(time) - base;
        if (place > 0 && at(base + place - 1) == time) {
            return replace(place - 1, newValue, newQuality, received);
        }
        makeRoom(1);
        size++;
        for (int i = size - 1; i > place; i--) {
            copy(i - 1, i);
        }
        set(place, time, newValue, newQuality, received);
        revision++;
        changedAt = base + place;
        return Put.INSERTED;
    }

    /** Puts a sample that is newer than all others. */
    public void append(long time, double newValue, int newQuality, long received) {
        makeRoom(1);
        set(size, time, newValue, newQuality, received);
        size++;
        newest = time;
    }

    /**
     * Puts samples that are {@link #isNear near}, each newer than all before.
     *
     * @param samples for each its {@link #word} and the bits of its value
     * @param from where the first begins
     */
    public void append(long[] samples, int from, int count) {
        makeRoom(count);
        int end = slot(size);
        int first = Math.min(2 * count, ring.length - end);
        System.arraycopy(samples, from, ring, end, first);
        System.arraycopy(samples, from + first, ring, 0, 2 * count - first);
        size += count;
        newest = samples[from + 2 * count - 2] >>> TIME_SHIFT;
    }

    private Put replace(int place, double newValue, int newQuality, long received) {
        int index = base + place;
        if (Double.doubleToLongBits(value(index)) == Double.doubleToLongBits(newValue)
                && qualityCode(index) == newQuality) {
            return Put.DUPLICATE;
        }
        set(place, at(index), newValue, newQuality, received);
        revision++;
        changedAt = index;
        return Put.REPLACED;
    }

    private int slot(int place) {
        int slot = 2 * (head + place);
        return slot < ring.length ? slot : slot - ring.length;
    }

    private void copy(int from, int to) {
        int source = slot(from);
        int target = slot(to);
        ring[target] = ring[source];
        ring[target + 1] = ring[source + 1];
    }

    private void set(int place, long time, double newValue, int newQuality, long received) {
        long lag = received - time;
        boolean near = isNear(lag);
        if (!near) {
            rememberLag(time, lag);
        }
        int slot = slot(place);
        ring[slot] = word(time, newQuality, near ? lag : FAR);
        ring[slot + 1] = Double.doubleToRawLongBits(newValue);
    }

    /** Whether so long a time between a sample and its coming has its place in a {@link #word}, ms. */
    public static boolean isNear(long lag) {
        return lag <= MOST_LAG && lag >= -MOST_LAG;
    }

    /** A sample without its value, as it is kept. */
    public static long word(long time, int quality, long lag) {
        return time << TIME_SHIFT | (long) quality << LAG_BITS | (lag & ((1L << LAG_BITS) - 1));
    }

    /** When a sample came that is {@link #isNear near}. */
    public static long received(long word) {
        return (word >>> TIME_SHIFT) + lag(word);
    }

    private static long lag(long word) {
        return word << (64 - LAG_BITS) >> (64 - LAG_BITS);
    }

    private void makeRoom(int more) {
        if (2 * (size + more) <= ring.length) {
            return;
        }
        long[] larger = new long[2 * (size + Math.max(Math.max(SMALLEST, more), size >> 2))];
        int first = ring.length - 2 * head;
        System.arraycopy(ring, 2 * head, larger, 0, first);
        System.arraycopy(ring, 0, larger, first, 2 * head);
        ring = larger;
        head = 0;
    }

    /** Takes out the sample at that time, if there is one. */
    public boolean remove(long time) {
        int index = after(time) - 1;
        if (index < base || at(index) != time) {
            return false;
        }
        for (int i = index - base; i + 1 < size; i++) {
            copy(i + 1, i);
        }
        size--;
        revision++;
        changedAt = index;
        newest = size > 0 ? at(base + size - 1) : newest;
        return true;
    }

    private void rememberLag(long time, long lag) {
        if (farLags.isEmpty()) {
            farLags = new TreeMap<>();
        }
        farLags.put(time, lag);
    }

    /** Drops samples before that time. The newest dropped one of each quality is remembered. */
    @SuppressWarnings("ReferenceEquality") // the shared map is one thing
    public void dropBefore(long time) {
        while (size > 0 && at(base) < time) {
            dropped.remember(qualityCode(base), at(base), value(base));
            head = 2 * (head + 1) < ring.length ? head + 1 : 0;
            size--;
            base++;
        }
        if (farLags != NONE) {
            farLags.headMap(time, false).clear();
        }
    }

    /** Index of the oldest sample kept. */
    public int first() {
        return base;
    }

    /** One more than the index of the newest sample. */
    public int end() {
        return base + size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Index of the first sample after that time. */
    public int after(long time) {
        int low = base;
        int high = base + size;
        if (size == 0 || newest <= time) {
            return high;
        }
        if (size == 1 || at(high - 2) <= time) {
            return high - 1;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public long at(int index) {
        return ring[slot(index - base)] >>> TIME_SHIFT;
    }

    public double value(int index) {
        return Double.longBitsToDouble(ring[slot(index - base) + 1]);
    }

    public Quality quality(int index) {
        return Quality.ofCode(qualityCode(index));
    }

    public int qualityCode(int index) {
        return (int) (ring[slot(index - base)] >> LAG_BITS) & ((1 << QUALITY_BITS) - 1);
    }

    public long received(int index) {
        long word = ring[slot(index - base)];
        long time = word >>> TIME_SHIFT;
        long lag = lag(word);
        return time + (lag == FAR ? farLags.getOrDefault(time, 0L) : lag);
    }

    /** Event time of the newest sample, the dropped ones included; {@link Long#MIN_VALUE} when there was none. */
    public long newest() {
        return size > 0 ? newest : dropped.newest(-1);
    }

    public Dropped dropped() {
        return dropped;
    }

    /** Goes up whenever a sample is put between others, replaced or taken out. */
    public int revision() {
        return revision;
    }

    /** Index from which on samples are others since the last revision. */
    public int changedAt() {
        return changedAt;
    }

    /** Bytes of memory that the samples take. */
    public long bytes() {
        return 8L * ring.length;
    }
}
