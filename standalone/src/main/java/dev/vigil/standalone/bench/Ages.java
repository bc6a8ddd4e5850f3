package dev.vigil.standalone.bench;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Keeps every age that it is told, from {@link #begin} on. */
final class Ages implements LongConsumer {
    private long[] ages = new long[1 << 16];
    private int size;

    /** Forgets what was told before. */
    synchronized void begin() {
        size = 0;
    }

    @Override
    public synchronized void accept(long age) {
        if (size == ages.length) {
            ages = Arrays.copyOf(ages, 2 * size);
        }
        ages[size++] = age;
    }

    synchronized Percentiles percentiles() {
        return Percentiles.of(Arrays.copyOf(ages, size));
    }
}
