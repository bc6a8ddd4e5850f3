package dev.vigil.standalone.bench.anomaly;

import java.util.List;

/**
 * One file of the benchmark.
 *
 * @param name folder and file, as the labels call it
 * @param at epoch ms, as if the file's wall time were UTC
 * @param windows in the order of time, never overlapping
 */
public record LabelledSeries(String name, long[] at, double[] values, List<Window> windows) {
    /** The share of a series that is for learning, and is never scored. */
    private static final double PROBATION = 0.15;

    private static final int LONGEST_PROBATION = 750;

    public int rows() {
        return at.length;
    }

    /** The first row that is scored. */
    int probation() {
        return (int) Math.min(Math.floor(PROBATION * rows()), LONGEST_PROBATION);
    }
}
