package dev.vigil.connector.influxdb.series;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A query in the SQL of QuestDB. Columns: the tag apart by which it is read, or an empty text; the time; the value. */
final class QuestDbSql {
    private QuestDbSql() {}

    /** @param by the column to read apart by, quoted, or {@code ''} */
    static String of(SeriesQuery query, String by) {
        return query.every() == null ? samples(query, by) : buckets(query, by);
    }

    private static String samples(SeriesQuery query, String by) {
        return "SELECT " + by + " s, timestamp::long / 1000 t, " + Names.quoted(query.field()) + " v" + from(query)
                + " ORDER BY timestamp LIMIT " + query.limit();
    }

    private static String buckets(SeriesQuery query, String by) {
        Grid grid = query.grid();
        String bucket =
                "timestamp_floor('" + grid.width() + "T', timestamp, '" + Instant.ofEpochMilli(grid.offset()) + "')";
        return "SELECT " + by + " s, " + bucket + "::long / 1000 t, " + aggregate(query) + " v" + from(query)
                + " ORDER BY t LIMIT " + query.limit();
    }

    private static String aggregate(SeriesQuery query) {
        String field = Names.quoted(query.field());
        return switch (query.aggregate()) {
            case MEAN -> "avg(" + field + ")";
            case MIN -> "min(" + field + ")";
            case MAX -> "max(" + field + ")";
            case SUM -> "sum(" + field + ")";
            case COUNT -> "count(" + field + ")";
            case FIRST -> "first(" + field + ")";
            case LAST -> "last(" + field + ")";
        };
    }

    /** The time as text, because only then does QuestDB skip the partitions outside. */
    private static String from(SeriesQuery query) {
        StringBuilder sql = new StringBuilder(" FROM ")
                .append(Names.quoted(query.measurement()))
                .append(" WHERE timestamp >= '")
                .append(Instant.ofEpochMilli(query.from()))
                .append("' AND timestamp < '")
                .append(Instant.ofEpochMilli(query.to()))
                .append("' AND ")
                .append(Names.quoted(query.field()))
                .append(" IS NOT NULL");
        for (Map.Entry<String, String> tag : new TreeMap<>(query.tags()).entrySet()) {
            sql.append(" AND ").append(Names.quoted(tag.getKey())).append(equal(tag.getValue()));
        }
        return sql.toString();
    }

    private static String equal(String value) {
        return value.isEmpty() ? " IS NULL" : " = '" + value.replace("'", "''") + "'";
    }
}
