package dev.vigil.rules.series;

import dev.vigil.domain.observation.Quality;
import java.util.Arrays;

/**
 * The samples of one series in the order of event time, as far back as rules may look. An index is a running number
 * that stays with its sample when older ones are dropped; a sample put between others moves those after it by one,
 * and then {@link #revision()} changes.
 */
public final class SampleLog {
    private static final int SMALLEST = 8;

    private long[] at = new long[SMALLEST];
    private double[] value = new double[SMALLEST];
    private byte[] quality = new byte[SMALLEST];
    private int[] lag = new int[SMALLEST];
    private int head;
    private int size;
    private int base;
    private int revision;
    private final Dropped dropped = new Dropped();

    /** What putting a sample did. */
    public enum Put {
        APPENDED,
        INSERTED,
        REPLACED,
        DUPLICATE
    }

    /** Puts a sample in its place; one with the same time and another value takes the place of the earlier. */
    public Put put(long time, double newValue, int newQuality, long received) {
        int end = head + size;
        if (size == 0 || time > at[end - 1]) {
            append(time, newValue, newQuality, received);
            return Put.APPENDED;
        }
        int place = after(time) - base + head;
        if (place > head && at[place - 1] == time) {
            return replace(place - 1, newValue, newQuality, received);
        }
        makeRoom();
        place = after(time) - base + head;
        end = head + size;
        System.arraycopy(at, place, at, place + 1, end - place);
        System.arraycopy(value, place, value, place + 1, end - place);
        System.arraycopy(quality, place, quality, place + 1, end - place);
        System.arraycopy(lag, place, lag, place + 1, end - place);
        set(place, time, newValue, newQuality, received);
        size++;
        revision++;
        return Put.INSERTED;
    }

    private void append(long time, double newValue, int newQuality, long received) {
        makeRoom();
        set(head + size, time, newValue, newQuality, received);
        size++;
    }

    private Put replace(int place, double newValue, int newQuality, long received) {
        if (Double.doubleToLongBits(value[place]) == Double.doubleToLongBits(newValue)
                && quality[place] == newQuality) {
            return Put.DUPLICATE;
        }
        set(place, at[place], newValue, newQuality, received);
        revision++;
        return Put.REPLACED;
    }

    private void set(int place, long time, double newValue, int newQuality, long received) {
        at[place] = time;
        value[place] = newValue;
        quality[place] = (byte) newQuality;
        lag[place] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, received - time));
    }

    private void makeRoom() {
        if (head + size < at.length) {
            return;
        }
        if (head > at.length / 4) {
            System.arraycopy(at, head, at, 0, size);
            System.arraycopy(value, head, value, 0, size);
            System.arraycopy(quality, head, quality, 0, size);
            System.arraycopy(lag, head, lag, 0, size);
            head = 0;
            return;
        }
        int capacity = at.length + (at.length >> 1);
        at = Arrays.copyOf(at, capacity);
        value = Arrays.copyOf(value, capacity);
        quality = Arrays.copyOf(quality, capacity);
        lag = Arrays.copyOf(lag, capacity);
    }

    /** Takes out the sample at that time, if there is one. */
    public boolean remove(long time) {
        int index = after(time) - 1;
        if (index < base || at(index) != time) {
            return false;
        }
        int place = index - base + head;
        int end = head + size;
        System.arraycopy(at, place + 1, at, place, end - place - 1);
        System.arraycopy(value, place + 1, value, place, end - place - 1);
        System.arraycopy(quality, place + 1, quality, place, end - place - 1);
        System.arraycopy(lag, place + 1, lag, place, end - place - 1);
        size--;
        revision++;
        return true;
    }

    /** Drops samples before that time. The newest dropped one of each quality is remembered. */
    public void dropBefore(long time) {
        while (size > 0 && at[head] < time) {
            dropped.remember(quality[head], at[head], value[head]);
            head++;
            size--;
            base++;
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
        int end = head + size;
        if (size == 0 || at[end - 1] <= time) {
            return base + size;
        }
        int place = Arrays.binarySearch(at, head, end, time);
        return (place >= 0 ? place + 1 : -place - 1) - head + base;
    }

    public long at(int index) {
        return at[index - base + head];
    }

    public double value(int index) {
        return value[index - base + head];
    }

    public Quality quality(int index) {
        return Quality.ofCode(quality[index - base + head]);
    }

    public int qualityCode(int index) {
        return quality[index - base + head];
    }

    public long received(int index) {
        return at(index) + lag[index - base + head];
    }

    /** Event time of the newest sample, the dropped ones included; {@link Long#MIN_VALUE} when there was none. */
    public long newest() {
        return size > 0 ? at[head + size - 1] : dropped.newest(-1);
    }

    public Dropped dropped() {
        return dropped;
    }

    /** Goes up whenever a sample is put between others, replaced or taken out. */
    public int revision() {
        return revision;
    }
}
