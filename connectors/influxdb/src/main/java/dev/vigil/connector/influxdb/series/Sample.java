package dev.vigil.connector.influxdb.series;

import org.jspecify.annotations.Nullable;

/**
 * One value of a series, or one bucket of it.
 *
 * @param at milliseconds since 1970-01-01T00:00Z; of a bucket, its beginning
 * @param value the number; 1 and 0 for true and false; null for a text and for a bucket without samples
 * @param text the text of a text field; otherwise null
 */
public record Sample(long at, @Nullable Double value, @Nullable String text) {

    public static Sample of(long at, double value) {
        return new Sample(at, value, null);
    }

    public static Sample ofText(long at, String text) {
        return new Sample(at, null, text);
    }

    /** A bucket in which nothing was measured. */
    public static Sample missing(long at) {
        return new Sample(at, null, null);
    }

    Sample movedTo(long time) {
        return new Sample(time, value, text);
    }
}
