package dev.vigil.rules.node;

import dev.vigil.domain.rollup.Resolution;
import dev.vigil.domain.rollup.RollupRules;
import dev.vigil.rules.series.Series;

/** The mean of the last whole hour or day, if it is valid. Of several series it is the greatest of theirs. */
public final class MeanNode extends Node {
    private final LastMean[] each;
    private final Resolution resolution;
    private long time = Long.MIN_VALUE;
    private double greatest = Double.NaN;

    /**
     * @param mask bits of the codes of the qualities that a mean may have
     * @param intervals for each series how often a sample is due, ms; 0 when nobody knows
     */
    public MeanNode(Series[] series, Resolution resolution, RollupRules rules, int mask, long... intervals) {
        this.resolution = resolution;
        each = new LastMean[series.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = new LastMean(series[i], resolution, rules, mask, intervals[i]);
        }
    }

    @Override
    public void seek(long to) {
        time = to;
        greatest = Double.NaN;
        for (LastMean one : each) {
            double mean = one.at(to);
            if (!Double.isNaN(mean) && !(greatest >= mean)) {
                greatest = mean;
            }
        }
    }

    @Override
    public double value() {
        return greatest;
    }

    @Override
    public long nextChange() {
        for (LastMean one : each) {
            if (one.goesOn(time)) {
                return resolution.endOf(time);
            }
        }
        return Long.MAX_VALUE;
    }
}
