package dev.vigil.jobs.rollup;

import dev.vigil.domain.rollup.Resolution;
import dev.vigil.domain.rollup.Rollup;

/**
 * A roll-up and whose it is, on its way to the store.
 *
 * @param begin first instant, epoch ms
 * @param quality name of the {@link dev.vigil.domain.observation.Quality}
 */
public record PointRollup(
        String premise,
        String device,
        String metric,
        Resolution resolution,
        long begin,
        double mean,
        double min,
        double max,
        int count,
        double share,
        String quality) {
    static PointRollup of(String point, Rollup rollup) {
        String[] names = point.split("\n", 3);
        return new PointRollup(
                names[0],
                names[1],
                names[2],
                rollup.resolution(),
                rollup.begin(),
                rollup.tally().mean(),
                rollup.tally().min(),
                rollup.tally().max(),
                rollup.tally().count(),
                rollup.share(),
                rollup.tally().quality().name());
    }
}
