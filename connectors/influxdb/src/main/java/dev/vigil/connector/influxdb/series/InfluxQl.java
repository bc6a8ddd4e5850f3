package dev.vigil.connector.influxdb.series;

import java.util.Map;
import java.util.TreeMap;

/** A query in InfluxQL. Gaps are left to {@link Filling}. */
final class InfluxQl {
    /** What fits into the nanoseconds of InfluxDB: from 1677 to 2262. */
    private static final long EARLIEST = -9_223_372_036_854L;

    private static final long LATEST = 9_223_372_036_854L;

    private InfluxQl() {}

    /** @param by the tag to read apart by, quoted, or empty */
    static String of(SeriesQuery query, String by) {
        return query.every() == null ? samples(query, by) : buckets(query, by);
    }

    private static String samples(SeriesQuery query, String by) {
        String apart = by.isEmpty() ? "" : " GROUP BY " + by;
        return "SELECT " + Names.quoted(query.field()) + " AS v" + from(query) + apart + " ORDER BY time LIMIT "
                + query.limit();
    }

    private static String buckets(SeriesQuery query, String by) {
        Grid grid = query.grid();
        String apart = by.isEmpty() ? "" : ", " + by;
        return "SELECT " + aggregate(query) + " AS v" + from(query) + " GROUP BY time(" + grid.width() + "ms, "
                + grid.offset() + "ms)" + apart + " fill(none) ORDER BY time LIMIT " + query.limit();
    }

    private static String aggregate(SeriesQuery query) {
        String field = Names.quoted(query.field());
        return switch (query.aggregate()) {
            case MEAN -> "mean(" + field + ")";
            case MIN -> "min(" + field + ")";
            case MAX -> "max(" + field + ")";
            case SUM -> "sum(" + field + ")";
            case COUNT -> "count(" + field + ")";
            case FIRST -> "first(" + field + ")";
            case LAST -> "last(" + field + ")";
        };
    }

    private static String from(SeriesQuery query) {
        StringBuilder from = new StringBuilder(" FROM ")
                .append(Names.quoted(query.measurement()))
                .append(" WHERE time >= ")
                .append(Math.max(query.from(), EARLIEST))
                .append("ms AND time < ")
                .append(Math.min(query.to(), LATEST))
                .append("ms");
        for (Map.Entry<String, String> tag : new TreeMap<>(query.tags()).entrySet()) {
            from.append(" AND ")
                    .append(Names.quoted(tag.getKey()))
                    .append(" = ")
                    .append(literal(tag.getValue()));
        }
        return from.toString();
    }

    private static String literal(String value) {
        String escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
        return "'" + escaped + "'";
    }
}
