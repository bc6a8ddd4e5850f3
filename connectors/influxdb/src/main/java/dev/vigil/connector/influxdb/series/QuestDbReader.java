package dev.vigil.connector.influxdb.series;

import dev.vigil.connector.influxdb.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads from QuestDB by SQL over its HTTP door. It sees what QuestDB has applied to the table: a write is answered when
 * it is in QuestDB's log, and visible some milliseconds later, longer under heavy load.
 *
 * <p>A boolean column of QuestDB knows no null: where a flag was never written it reads as 0.
 */
public final class QuestDbReader implements SeriesReader {
    private static final String NO_TAG = "''";

    private final StoreHttp http;

    private QuestDbReader(StoreHttp http) {
        this.http = http;
    }

    /** @param url {@code http://host:port} */
    public static SeriesReader over(String url) {
        return over(url, Login.none());
    }

    public static SeriesReader over(String url, Login login) {
        return new QuestDbReader(new StoreHttp(url, "/exec", login));
    }

    @Override
    public List<Sample> range(SeriesQuery query) {
        return Answers.bySeries(read(query, NO_TAG), query).getOrDefault("", Answers.empty(query));
    }

    @Override
    public Map<String, List<Sample>> rangeBy(String tag, SeriesQuery query) {
        return Answers.bySeries(read(query, Names.quoted(tag)), query);
    }

    private List<Row> read(SeriesQuery query, String by) {
        Answers.refuseTooMany(query);
        JsonNode answer = http.get(Map.of("query", QuestDbSql.of(query, by), "count", "false", "timings", "false"));
        JsonNode error = answer.path("error");
        if (error.isString() && nothingWritten(error.asString())) {
            return List.of();
        }
        if (error.isString()) {
            throw SeriesException.refused("QuestDB refuses the query: " + error.asString());
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : answer.path("dataset")) {
            rows.add(new Row(row.get(0).asString(""), Answers.sample(row.get(1).asLong(), row.get(2))));
        }
        return rows;
    }

    private static boolean nothingWritten(String error) {
        return error.startsWith("table does not exist") || error.startsWith("Invalid column");
    }
}
