package dev.vigil.connector.influxdb.series;

import dev.vigil.connector.influxdb.InfluxField.Kind;
import dev.vigil.connector.influxdb.Login;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tables of QuestDB in which a point written twice is one point. QuestDB creates a missing table at the first write, but
 * without de-duplication; so make the table before the sink starts.
 */
public final class QuestDbSchema {
    private final StoreHttp http;

    private QuestDbSchema(StoreHttp http) {
        this.http = http;
    }

    /** With partitions of a day and without a login. */
    public static void ensureTable(String url, String measurement, List<String> tags, Map<String, Kind> fields) {
        ensureTable(url, Login.none(), measurement, tags, fields, Partition.DAY);
    }

    /**
     * Creates the table, or adds to an existing one what it lacks: columns, and the keys of de-duplication. Running it
     * again changes nothing. The order of tags is the order of columns, and does not matter otherwise.
     *
     * @throws SeriesException if the store is away, or a column exists with another type
     */
    public static void ensureTable(
            String url,
            Login login,
            String measurement,
            List<String> tags,
            Map<String, Kind> fields,
            Partition partition) {
        Names.checked("measurement", measurement);
        tags.forEach(tag -> Names.checked("tag", tag));
        fields.keySet().forEach(field -> Names.checked("field", field));
        QuestDbSchema schema = new QuestDbSchema(new StoreHttp(url, "/exec", login));
        schema.run(create(measurement, tags, fields, partition));
        schema.complete(measurement, tags, fields);
    }

    private static String create(String measurement, List<String> tags, Map<String, Kind> fields, Partition partition) {
        Stream<String> tagColumns = tags.stream().map(tag -> Names.quoted(tag) + " SYMBOL");
        Stream<String> fieldColumns = new TreeMap<>(fields)
                .entrySet().stream().map(field -> Names.quoted(field.getKey()) + " " + type(field.getValue()));
        String columns = Stream.concat(tagColumns, fieldColumns).collect(Collectors.joining(", "));
        return "CREATE TABLE IF NOT EXISTS " + Names.quoted(measurement) + " (" + columns + ", timestamp TIMESTAMP)"
                + " TIMESTAMP(timestamp) PARTITION BY " + partition + " WAL DEDUP UPSERT KEYS(" + keys(tags) + ")";
    }

    private void complete(String measurement, List<String> tags, Map<String, Kind> fields) {
        Map<String, String> present = new HashMap<>();
        Set<String> keys = new HashSet<>();
        String columns = "SELECT \"column\", \"type\", upsertKey FROM table_columns('" + measurement + "')";
        for (JsonNode column : run(columns).path("dataset")) {
            present.put(column.get(0).asString(), column.get(1).asString());
            if (column.get(2).asBoolean()) {
                keys.add(column.get(0).asString());
            }
        }
        fields.forEach((field, kind) -> addColumn(measurement, field, type(kind), present.get(field)));
        tags.forEach(tag -> addColumn(measurement, tag, "SYMBOL", present.get(tag)));
        keys.remove("timestamp");
        if (!keys.equals(Set.copyOf(tags))) {
            run("ALTER TABLE " + Names.quoted(measurement) + " DEDUP ENABLE UPSERT KEYS(" + keys(tags) + ")");
        }
    }

    private void addColumn(String measurement, String column, String type, @Nullable String present) {
        if (type.equals(present)) {
            return;
        }
        if (present != null) {
            throw SeriesException.refused(
                    "column " + column + " of " + measurement + " is " + present + ", must be " + type);
        }
        run("ALTER TABLE " + Names.quoted(measurement) + " ADD COLUMN IF NOT EXISTS " + Names.quoted(column) + " "
                + type);
    }

    private JsonNode run(String sql) {
        JsonNode answer = http.get(Map.of("query", sql));
        if (answer.path("error").isString()) {
            throw SeriesException.refused(
                    "QuestDB refuses: " + answer.path("error").asString() + " in: " + sql);
        }
        return answer;
    }

    private static String keys(List<String> tags) {
        return Stream.concat(Stream.of("timestamp"), tags.stream().map(Names::quoted))
                .collect(Collectors.joining(", "));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case NUMBER -> "DOUBLE";
            case INTEGER -> "LONG";
            case FLAG -> "BOOLEAN";
            case TEXT -> "VARCHAR";
        };
    }
}
