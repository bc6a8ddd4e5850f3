package dev.vigil.connector.influxdb.series;

import dev.vigil.connector.influxdb.Login;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads from InfluxDB by InfluxQL: InfluxDB 1, or a later one with a database mapped to its bucket. It sees a point as
 * soon as the write was answered.
 */
public final class InfluxQlReader implements SeriesReader {
    private final StoreHttp http;
    private final String database;

    private InfluxQlReader(StoreHttp http, String database) {
        this.http = http;
        this.database = database;
    }

    /** @param url {@code http://host:port} */
    public static SeriesReader over(String url, String database) {
        return over(url, database, Login.none());
    }

    public static SeriesReader over(String url, String database, Login login) {
        return new InfluxQlReader(new StoreHttp(url, "/query", login), database);
    }

    @Override
    public List<Sample> range(SeriesQuery query) {
        return Answers.bySeries(read(query, ""), query).getOrDefault("", Answers.empty(query));
    }

    @Override
    public Map<String, List<Sample>> rangeBy(String tag, SeriesQuery query) {
        return Answers.bySeries(read(query, tag), query);
    }

    private List<Row> read(SeriesQuery query, String tag) {
        Answers.refuseTooMany(query);
        String by = tag.isEmpty() ? "" : Names.quoted(tag);
        JsonNode answer = http.get(Map.of("db", database, "epoch", "ms", "q", InfluxQl.of(query, by)));
        JsonNode result = answer.path("results").path(0);
        refuseErrors(answer);
        refuseErrors(result);
        List<Row> rows = new ArrayList<>();
        for (JsonNode series : result.path("series")) {
            String name = series.path("tags").path(tag).asString("");
            for (JsonNode row : series.path("values")) {
                rows.add(new Row(name, Answers.sample(row.get(0).asLong(), row.get(1))));
            }
        }
        // InfluxDB limits each series for itself, and gives one after the other
        rows.sort(Comparator.comparingLong(row -> row.sample().at()));
        return rows.subList(0, Math.min(rows.size(), query.limit()));
    }

    /** InfluxDB 1 says error; InfluxDB 2 says code and message. */
    private static void refuseErrors(JsonNode answer) {
        JsonNode error = answer.has("code") ? answer.path("message") : answer.path("error");
        if (error.isString()) {
            throw SeriesException.refused("InfluxDB refuses the query: " + error.asString());
        }
    }
}
