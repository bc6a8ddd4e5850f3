package dev.vigil.simulator;

/**
 * How the time of the district follows the clock on the wall: from its beginning on at a speed, until it has
 * caught up; then both go together, because nothing is measured in the future.
 *
 * @param begin the district's time at the start, epoch ms
 * @param started the wall's time at the start, epoch ms
 * @param speed 1 for real time
 */
record Pace(long begin, long started, double speed) {
    long at(long wall) {
        return Math.min(wall, begin + (long) ((wall - started) * speed));
    }
}
