package dev.vigil.jobs.clock;

import java.util.HashMap;
import java.util.Map;

/** The least time that every writer has ticked in one partition, as far as the partition has been read. */
public final class PartitionClock {
    /** No writer, or not every writer, has ticked yet. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final Map<Integer, Long> ticks = new HashMap<>();
    private int writers;
    private long time = UNKNOWN;

    /** What one writer said last. */
    public record Tick(int partition, int writer, int writers, long time) {
        /** @param text writer and number of writers: {@code 0/2} */
        public static Tick of(int partition, String text, long time) {
            int slash = text.indexOf('/');
            return new Tick(
                    partition,
                    Integer.parseInt(text, 0, slash, 10),
                    Integer.parseInt(text, slash + 1, text.length(), 10),
                    time);
        }
    }

    public void on(Tick tick) {
        if (tick.writers() != writers) {
            writers = tick.writers();
            ticks.clear();
        }
        ticks.merge(tick.writer(), tick.time(), Math::max);
        if (ticks.size() == writers) {
            long least = Long.MAX_VALUE;
            for (long one : ticks.values()) {
                least = Math.min(least, one);
            }
            time = Math.max(time, least);
        }
    }

    /** Never goes back. */
    public long time() {
        return time;
    }

    /** What {@link #on} has to be told again to stand here. */
    public Iterable<Tick> ticks(int partition) {
        return ticks.entrySet().stream()
                .map(entry -> new Tick(partition, entry.getKey(), writers, entry.getValue()))
                .toList();
    }
}
