package dev.vigil.domain.rollup;

/**
 * One minute, hour or day of one point, as it is stored.
 *
 * @param begin its first instant, epoch ms
 * @param share valid samples, of those that came or of those that were due, whichever are more; 0 to 1
 */
public record Rollup(Resolution resolution, long begin, Tally tally, double share) {

    /** @param interval how often a sample is due, ms; 0 when nobody knows */
    static Rollup of(Resolution resolution, long begin, Tally tally, long interval) {
        double due = interval <= 0 ? 0 : Math.floor((double) resolution.width() / interval);
        double share = tally.valid() / Math.max(Math.max(due, tally.count()), 1);
        return new Rollup(resolution, begin, tally, share);
    }
}
