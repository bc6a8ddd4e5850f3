package dev.vigil.connector.influxdb.series;

import java.util.List;
import java.util.Map;

/**
 * Reads series from a store. Answers come by time, the oldest first. Safe for use by several threads. A measurement,
 * tag or field that was never written has no samples; that is not an error.
 *
 * <p>A failure is a {@link SeriesException}.
 */
public interface SeriesReader extends AutoCloseable {

    /** The samples of all series that the query matches, as if they were one. */
    List<Sample> range(SeriesQuery query);

    /**
     * The samples of each series apart, by the value of a tag, empty for series without it; aggregated and filled each
     * for itself. The limit holds for all of them together.
     */
    Map<String, List<Sample>> rangeBy(String tag, SeriesQuery query);

    @Override
    default void close() {}
}
