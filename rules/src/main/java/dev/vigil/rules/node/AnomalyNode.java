package dev.vigil.rules.node;

import dev.vigil.rules.series.Series;
import java.util.Arrays;

/** How unusual the newest normal reading is, from 0 to 1. Of several series it is the greatest of theirs. */
public final class AnomalyNode extends Node {
    private final Scores[] each;
    private long time = Long.MIN_VALUE;

    /** @param season after which the readings repeat themselves, besides the day, ms */
    public AnomalyNode(Series[] series, long season) {
        each = Arrays.stream(series).map(one -> new Scores(one, season)).toArray(Scores[]::new);
    }

    @Override
    public void seek(long to) {
        time = to;
    }

    @Override
    public double value() {
        double greatest = Double.NaN;
        for (Scores scores : each) {
            double score = scores.at(time);
            if (!Double.isNaN(score) && !(greatest >= score)) {
                greatest = score;
            }
        }
        return greatest;
    }

    @Override
    public long staleAt() {
        long earliest = Long.MAX_VALUE;
        for (Scores scores : each) {
            earliest = Math.min(earliest, scores.staleAt(time));
        }
        return earliest;
    }
}
