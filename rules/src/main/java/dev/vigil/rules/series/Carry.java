package dev.vigil.rules.series;

import java.util.Arrays;

/**
 * For how long a reading stands for the time after it, by the time of the reading: how often its device had to speak then.
 * What is judged again is judged as it would have been at its time, however often the device speaks now.
 */
public final class Carry {
    /** Until the next reading. */
    public static final Carry TO_THE_NEXT = new Carry(new long[] {Long.MIN_VALUE}, new long[] {Long.MAX_VALUE});

    private final long[] from;
    private final long[] millis;

    private Carry(long[] from, long[] millis) {
        this.from = from;
        this.millis = millis;
    }

    /** The same through all time, ms. */
    public static Carry of(long millis) {
        return TO_THE_NEXT.from(Long.MIN_VALUE, millis);
    }

    /** The same until that time, and another from then on. */
    public Carry from(long time, long other) {
        int before = 0;
        while (before < from.length && from[before] < time) {
            before++;
        }
        if (before > 0 && millis[before - 1] == other) {
            return new Carry(Arrays.copyOf(from, before), Arrays.copyOf(millis, before));
        }
        long[] times = Arrays.copyOf(from, before + 1);
        long[] carries = Arrays.copyOf(millis, before + 1);
        times[before] = time;
        carries[before] = other;
        return new Carry(times, carries);
    }

    /** Of a reading of that time, ms; {@link Long#MAX_VALUE} until the next one. */
    long at(long time) {
        int index = from.length - 1;
        while (index > 0 && from[index] > time) {
            index--;
        }
        return millis[index];
    }
}
