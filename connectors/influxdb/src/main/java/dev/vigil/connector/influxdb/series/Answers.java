package dev.vigil.connector.influxdb.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** From the rows of a store's answer to series, the same for every store. */
final class Answers {
    private Answers() {}

    /** A query that fills could ask for more buckets than there is memory, without a single sample. */
    static void refuseTooMany(SeriesQuery query) {
        if (query.every() == null || query.fill() == Fill.NONE) {
            return;
        }
        long buckets = query.grid().size();
        if (buckets > query.limit()) {
            throw new IllegalArgumentException(
                    "the query would give " + buckets + " buckets, its limit is " + query.limit());
        }
    }

    static Sample sample(long at, JsonNode value) {
        if (value.isNumber()) {
            return Sample.of(at, value.asDouble());
        }
        if (value.isBoolean()) {
            return Sample.of(at, value.asBoolean() ? 1 : 0);
        }
        return value.isString() ? Sample.ofText(at, value.asString()) : Sample.missing(at);
    }

    /** @param rows by time */
    static Map<String, List<Sample>> bySeries(List<Row> rows, SeriesQuery query) {
        Map<String, List<Sample>> series = new TreeMap<>();
        for (Row row : rows) {
            series.computeIfAbsent(row.series(), name -> new ArrayList<>()).add(row.sample());
        }
        if (query.every() == null || query.fill() == Fill.NONE) {
            return series;
        }
        Grid grid = query.grid();
        if (series.size() * grid.size() > query.limit()) {
            throw SeriesException.refused(series.size() + " series of " + grid.size()
                    + " buckets are more than the limit of " + query.limit());
        }
        series.replaceAll((name, samples) -> Filling.fill(samples, grid, query.fill()));
        return series;
    }

    /** What a series without samples looks like: nothing, or buckets without values. */
    static List<Sample> empty(SeriesQuery query) {
        return query.every() == null ? List.of() : Filling.fill(List.of(), query.grid(), query.fill());
    }
}
