package dev.vigil.console.series;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a series.
 *
 * @param resolution {@code minute}, {@code hour} or {@code day} for roll-ups; null for the raw series
 * @param bucket width of a bucket, for example {@code 5m}; null for the samples as they are
 * @param truncated there is more than the limit allows; the oldest are here
 */
public record SeriesView(
        @Nullable String premise,
        @Nullable String device,
        String metric,
        @Nullable String unit,
        OffsetDateTime from,
        OffsetDateTime to,
        @Nullable String resolution,
        @Nullable String bucket,
        @Nullable String aggregate,
        boolean truncated,
        List<Point> points) {

    /**
     * One sample, or one bucket or roll-up by its beginning.
     *
     * @param value null for a text, for an empty bucket, and for a roll-up in which no sample is valid; of a roll-up the
     *     mean
     * @param quality null for a bucket
     * @param min of a roll-up, like the following
     * @param count samples that came, valid or not
     * @param share valid samples of those that came or were due, 0 to 1
     */
    public record Point(
            OffsetDateTime at,
            String device,
            @Nullable Double value,
            @Nullable String text,
            @Nullable String quality,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable Long count,
            @Nullable Double share) {
        static Point sample(
                OffsetDateTime at,
                String device,
                @Nullable Double value,
                @Nullable String text,
                @Nullable String quality) {
            return new Point(at, device, value, text, quality, null, null, null, null);
        }

        static Point rollup(
                OffsetDateTime at,
                String device,
                @Nullable String quality,
                @Nullable Double mean,
                @Nullable Double min,
                @Nullable Double max,
                @Nullable Double count,
                @Nullable Double share) {
            Long samples = count == null ? null : Math.round(count);
            return new Point(at, device, mean, null, quality, min, max, samples, share);
        }
    }
}
