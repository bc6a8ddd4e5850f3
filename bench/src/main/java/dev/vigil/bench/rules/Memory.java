package dev.vigil.bench.rules;

import java.util.List;

/** What the state of the engine takes, measured on a part of the district and reckoned up to the whole of it. */
final class Memory {
    private static final int PREMISES = 500;
    private static final int DISTRICT = 10_000;
    /** A device speaks so often, s. */
    private static final int EVERY = 10;

    private static final int HORIZON_SECONDS = 2 * 3600;
    private static final double MIB = 1024 * 1024;

    private Memory() {}

    static void print(int count) {
        List<Threshold> rules = Threshold.some(count);
        long before = used();
        Vigil vigil = new Vigil(rules, PREMISES, 1000L * HORIZON_SECONDS);
        long bound = used();
        Tape tape = Tape.record(PREMISES, Tape.PER_DEVICE * 300, 3);
        long tapeBytes = used() - bound;
        // the readings of the tape over and over, one every ten seconds, until the horizon and the windows are full
        long time = Tape.START;
        for (int step = 0; step * EVERY < HORIZON_SECONDS + 1200; step++) {
            vigil.take(tape, step % tape.seconds(), 0, tape.perSecond(), time);
            vigil.judge();
            time += 1000L * EVERY;
        }
        long full = used() - tapeBytes;
        double points = PREMISES * Tape.METRICS;
        double whole = (full - before) * (double) DISTRICT / PREMISES / MIB;
        System.out.printf(
                "%,d rules, %,d premises of %d devices, a reading a device every %d s, horizon 2 h%n"
                        + "  rules bound, no reading yet: %,.0f bytes a point, %,.0f bytes a premise and rule%n"
                        + "  horizon full:                %,.0f bytes a point%n"
                        + "  reckoned up to %,d premises: %,.0f MiB (alerts raised meanwhile: %d)%n",
                count,
                PREMISES,
                Tape.DEVICES,
                EVERY,
                (bound - before) / points,
                (bound - before) / (double) PREMISES / count,
                (full - before) / points,
                DISTRICT,
                whole,
                vigil.raised());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
