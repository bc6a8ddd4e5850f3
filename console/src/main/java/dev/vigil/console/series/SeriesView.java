package dev.vigil.console.series;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a series.
 *
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
        @Nullable String bucket,
        @Nullable String aggregate,
        boolean truncated,
        List<Point> points) {

    /**
     * One sample, or one bucket by its beginning.
     *
     * @param value null for a text and for an empty bucket
     * @param quality null for a bucket
     */
    public record Point(
            OffsetDateTime at,
            String device,
            @Nullable Double value,
            @Nullable String text,
            @Nullable String quality) {}
}
