package dev.vigil.connector.influxdb.series;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which samples to read: one field of one measurement, over a span of time, as they are or in buckets.
 *
 * <pre>{@code
 * SeriesQuery.of("observations", "value", from, to)
 *         .where("device", "d-1")
 *         .every(Duration.ofMinutes(5), Aggregate.MEAN)
 *         .fill(Fill.LINEAR)
 * }</pre>
 *
 * @param tags the series whose tags have these values; an empty value means that the series has no such tag
 * @param from milliseconds, inclusive
 * @param to milliseconds, exclusive
 * @param every the width of a bucket; null for the samples as they are
 * @param origin a moment at which a bucket begins, in milliseconds; -28,800,000 for days of UTC+8
 * @param limit samples of one answer, at most, the oldest first
 */
public record SeriesQuery(
        String measurement,
        String field,
        Map<String, String> tags,
        long from,
        long to,
        @Nullable Duration every,
        long origin,
        Aggregate aggregate,
        Fill fill,
        int limit) {

    /** No answer is larger than this, whatever is asked for. */
    public static final int HIGHEST_LIMIT = 1_000_000;

    private static final int DEFAULT_LIMIT = 100_000;
    /** From year 1 to year 9999, which all stores and ISO 8601 can write. */
    private static final long EARLIEST = -62_135_596_800_000L;

    private static final long LATEST = 253_402_300_799_999L;

    public SeriesQuery {
        Names.checked("measurement", measurement);
        Names.checked("field", field);
        tags.keySet().forEach(tag -> Names.checked("tag", tag));
        tags = Map.copyOf(tags);
        if (from > to || from < EARLIEST || to > LATEST) {
            throw new IllegalArgumentException("from must not be after to: from=" + from + " to=" + to);
        }
        if (every != null && every.toMillis() < 1) {
            throw new IllegalArgumentException("every must be at least a millisecond: " + every);
        }
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + HIGHEST_LIMIT + ": " + limit);
        }
    }

    /** Every sample from {@code from} up to but not including {@code to}. */
    public static SeriesQuery of(String measurement, String field, long from, long to) {
        return new SeriesQuery(
                measurement, field, Map.of(), from, to, null, 0, Aggregate.MEAN, Fill.NONE, DEFAULT_LIMIT);
    }

    public SeriesQuery where(String tag, String value) {
        Map<String, String> more = new TreeMap<>(tags);
        more.put(tag, value);
        return new SeriesQuery(measurement, field, more, from, to, every, origin, aggregate, fill, limit);
    }

    public SeriesQuery every(Duration width, Aggregate of) {
        return new SeriesQuery(measurement, field, tags, from, to, width, origin, of, fill, limit);
    }

    public SeriesQuery origin(long millis) {
        return new SeriesQuery(measurement, field, tags, from, to, every, millis, aggregate, fill, limit);
    }

    /** Only buckets are filled; samples as they are have no gaps. */
    public SeriesQuery fill(Fill with) {
        return new SeriesQuery(measurement, field, tags, from, to, every, origin, aggregate, with, limit);
    }

    public SeriesQuery limit(int most) {
        return new SeriesQuery(measurement, field, tags, from, to, every, origin, aggregate, fill, most);
    }

    /** The buckets of this query; only for a query that has them. */
    Grid grid() {
        if (every == null) {
            throw new IllegalStateException("a query without buckets");
        }
        return new Grid(from, to, every.toMillis(), Math.floorMod(origin, every.toMillis()));
    }
}
