package dev.vigil.simulator.curve;

import java.time.LocalDateTime;

/**
 * How often a camera sees something on an ordinary day.
 *
 * @param perDay about how many detections a day
 */
public record Detection(DayShape shape, double perDay) {
    /** Length of the slots in each of which a camera sees it once at most, ms. */
    public static final long SLOT = 300_000;

    private static final double SLOTS_A_DAY = 86_400_000.0 / SLOT;

    /** Whether it is seen in the slot that begins then. */
    public boolean happens(long key, long slotBegin, LocalDateTime local) {
        double likely = 2 * shape.level(local) * perDay / SLOTS_A_DAY;
        return Noise.uniform(key, slotBegin / SLOT) < likely;
    }
}
