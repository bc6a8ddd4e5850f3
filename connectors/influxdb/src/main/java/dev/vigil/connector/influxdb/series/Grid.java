package dev.vigil.connector.influxdb.series;

/**
 * The buckets that a span of time touches.
 *
 * @param offset how far behind a multiple of the width the buckets begin, from 0 up to but not including the width
 */
record Grid(long from, long to, long width, long offset) {

    /** The beginning of the bucket that holds this moment. */
    long bucketOf(long time) {
        return time - Math.floorMod(time - offset, width);
    }

    long first() {
        return bucketOf(from);
    }

    long size() {
        return from == to ? 0 : (bucketOf(to - 1) - first()) / width + 1;
    }
}
