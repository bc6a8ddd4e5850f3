package dev.vigil.rules;

/**
 * How the engine treats time.
 *
 * @param correctWithin samples older than the received clock by more than this are judged by nobody, ms
 * @param clockTolerance a sample ahead of its arrival by more than this gets the arrival as its time, ms
 * @param carryIntervals for how many expected intervals of its device a reading stands for the time after it
 * @param mostEvidence samples in the evidence of one alert, at most; the newest are kept
 */
public record EngineOptions(long correctWithin, long clockTolerance, int carryIntervals, int mostEvidence) {
    public EngineOptions {
        if (correctWithin < 0 || clockTolerance < 0 || carryIntervals < 1 || mostEvidence < 1) {
            throw new IllegalArgumentException("durations from 0, counts from 1");
        }
    }

    /** Two hours, two minutes, three intervals, 2,000 samples. */
    public static EngineOptions defaults() {
        return new EngineOptions(2 * 3_600_000L, 2 * 60_000L, 3, 2_000);
    }

    public EngineOptions correctWithin(long millis) {
        return new EngineOptions(millis, clockTolerance, carryIntervals, mostEvidence);
    }
}
