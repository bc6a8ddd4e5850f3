package dev.vigil.bench.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Objects;

/** What the state of the engine takes when the horizon and the windows are full. */
final class Memory {
    /** As many as the tape has; a larger district plays it several times over. */
    static final int TAPED = 500;

    /** A device speaks so often, s. */
    private static final int EVERY = 10;

    private static final int HORIZON_SECONDS = 2 * 3600;
    private static final double MIB = 1024 * 1024;

    private Memory() {}

    /** @param premises a multiple of {@link #TAPED} */
    static void print(int count, int premises) {
        List<Threshold> rules = Threshold.some(count);
        long before = used();
        Vigil vigil = new Vigil(rules, premises, 1000L * HORIZON_SECONDS);
        long bound = used();
        Tape tape = Tape.record(TAPED, Tape.PER_DEVICE * 300, 3);
        long tapeBytes = used() - bound;
        // the readings of the tape over and over, one every ten seconds, until the horizon and the windows are full
        long time = Tape.START;
        for (int step = 0; step * EVERY < HORIZON_SECONDS + 1200; step++) {
            for (int first = 0; first < premises; first += TAPED) {
                vigil.take(tape, step % tape.seconds(), 0, tape.perSecond(), time, first);
                vigil.judge();
            }
            time += 1000L * EVERY;
        }
        long full = used() - tapeBytes;
        double points = (double) premises * Tape.METRICS;
        System.out.printf(
                "%,d rules, %,d premises of %d devices, a reading a device every %d s, horizon 2 h%n"
                        + "  rules bound, no reading yet: %,.0f bytes a point, %,.0f bytes a premise and rule%n"
                        + "  horizon full:                %,.0f bytes a point%n"
                        + "  the whole:                   %,.0f MiB in a heap of at most %,.0f MiB (alerts raised: %d)%n",
                count,
                premises,
                Tape.DEVICES,
                EVERY,
                (bound - before) / points,
                (bound - before) / (double) premises / count,
                (full - before) / points,
                (full - before) / MIB,
                Runtime.getRuntime().maxMemory() / MIB,
                vigil.raised());
    }

    /** What the last of three collections left: a thread's next piece of the heap may be of 26 MiB, and is no state. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
