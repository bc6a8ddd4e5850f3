package dev.vigil.jobs.rollup;

import dev.vigil.domain.observation.Quality;

/**
 * One number of one point, on its way to be rolled up.
 *
 * @param at event time, epoch ms; of a mean the end of its interval
 * @param quality code of the {@link Quality}
 * @param interval of a mean, ms; 0 for an instant
 * @param time the received clock
 */
public record Reading(
        String premise, String device, String metric, long at, double value, int quality, long interval, long time) {
    /** Ids hold no line ends. */
    String point() {
        return premise + '\n' + device + '\n' + metric;
    }
}
