package dev.vigil.bench.rules;

import java.util.Random;

/**
 * The readings of the workload, in the order in which they come: one a device and second, the five metrics of a device
 * taking turns. Each series is a random walk that is drawn back to 50; few devices fall silent for a while.
 */
public final class Tape {
    static final int DEVICES = 10;
    static final int PER_DEVICE = 5;
    static final int METRICS = DEVICES * PER_DEVICE;
    static final long START = 1_772_400_000_000L;
    private static final double STEP = 1.29;
    private static final double BACK = 1 / 120.0;
    private static final short NOTHING = Short.MIN_VALUE;

    private final int premises;
    private final int seconds;
    private final short[] readings;

    private Tape(int premises, int seconds, short[] readings) {
        this.premises = premises;
        this.seconds = seconds;
        this.readings = readings;
    }

    static Tape record(int premises, int seconds, long seed) {
        Random random = new Random(seed);
        int devices = premises * DEVICES;
        short[] readings = new short[devices * seconds];
        double[] walk = new double[devices * PER_DEVICE];
        for (int i = 0; i < walk.length; i++) {
            walk[i] = 50 + 10 * random.nextGaussian();
        }
        int[] silentUntil = new int[devices];
        for (int second = 0; second < seconds; second++) {
            for (int device = 0; device < devices; device++) {
                int series = device * PER_DEVICE + second % PER_DEVICE;
                walk[series] += STEP * random.nextGaussian() - BACK * (walk[series] - 50);
                if (random.nextInt(2_000_000) == 0) {
                    silentUntil[device] = second + 300 + random.nextInt(600);
                }
                boolean silent = second < silentUntil[device];
                readings[second * devices + device] =
                        silent ? NOTHING : (short) Math.round(100 * Math.max(0, Math.min(150, walk[series])));
            }
        }
        return new Tape(premises, seconds, readings);
    }

    int premises() {
        return premises;
    }

    int seconds() {
        return seconds;
    }

    int perSecond() {
        return premises * DEVICES;
    }

    long time(int second) {
        return START + 1000L * second;
    }

    /** In hundredths. */
    int hundredths(int second, int device) {
        return readings[second * premises * DEVICES + device];
    }

    static boolean isReading(int hundredths) {
        return hundredths != NOTHING;
    }

    static int metric(int second, int device) {
        return device % DEVICES * PER_DEVICE + second % PER_DEVICE;
    }
}
