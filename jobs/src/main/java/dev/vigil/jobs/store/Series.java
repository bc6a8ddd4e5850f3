package dev.vigil.jobs.store;

import dev.vigil.connector.influxdb.InfluxField;
import dev.vigil.connector.influxdb.series.QuestDbSchema;
import java.util.List;
import java.util.Map;

/** How observations lie in the time-series store. */
public final class Series {
    public static final String MEASUREMENT = "observations";
    public static final String PREMISE = "premise";
    public static final String DEVICE = "device";
    public static final String METRIC = "metric";
    public static final String VALUE = "value";
    public static final String TEXT = "text";
    public static final String QUALITY = "quality";
    public static final String RECEIVED = "received";

    private Series() {}

    /** In QuestDB a point is idempotent only in a table that was made for it. */
    public static void ensureQuestDbTable(String url) {
        QuestDbSchema.ensureTable(
                url,
                MEASUREMENT,
                List.of(PREMISE, DEVICE, METRIC),
                Map.of(
                        VALUE, InfluxField.Kind.NUMBER,
                        TEXT, InfluxField.Kind.TEXT,
                        QUALITY, InfluxField.Kind.TEXT,
                        RECEIVED, InfluxField.Kind.INTEGER));
    }
}
