package dev.vigil.jobs.store;

import dev.vigil.connector.influxdb.InfluxField;
import dev.vigil.connector.influxdb.Login;
import dev.vigil.connector.influxdb.series.Partition;
import dev.vigil.connector.influxdb.series.QuestDbSchema;
import dev.vigil.domain.rollup.Resolution;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How observations and their roll-ups lie in the time-series store. */
public final class Series {
    public static final String MEASUREMENT = "observations";
    public static final String PREMISE = "premise";
    public static final String DEVICE = "device";
    public static final String METRIC = "metric";
    public static final String VALUE = "value";
    public static final String TEXT = "text";
    public static final String QUALITY = "quality";
    public static final String RECEIVED = "received";
    /** Sent again by the device after an interruption (补传). */
    public static final String RESENT = "resent";
    /** Came later than the judge looks back. */
    public static final String LATE = "late";

    public static final String MIN = "min";
    public static final String MAX = "max";
    public static final String COUNT = "count";
    public static final String SHARE = "share";
    /** A roll-up without a mean. InfluxDB still holds the mean of an earlier edition when a later one brings none. */
    public static final String EMPTY = "empty";

    private static final List<String> TAGS = List.of(PREMISE, DEVICE, METRIC);

    private static final Map<String, InfluxField.Kind> ROLLUP_FIELDS = Map.of(
            VALUE, InfluxField.Kind.NUMBER,
            MIN, InfluxField.Kind.NUMBER,
            MAX, InfluxField.Kind.NUMBER,
            SHARE, InfluxField.Kind.NUMBER,
            COUNT, InfluxField.Kind.INTEGER,
            EMPTY, InfluxField.Kind.FLAG,
            QUALITY, InfluxField.Kind.TEXT);

    private Series() {}

    /** Where the minutes, hours and days lie: {@code observations_hour}. */
    public static String rollup(Resolution resolution) {
        return MEASUREMENT + "_" + resolution.name().toLowerCase(Locale.ROOT);
    }

    /** In QuestDB a point is idempotent only in a table that was made for it. */
    public static void ensureQuestDbTables(String url) {
        QuestDbSchema.ensureTable(
                url,
                MEASUREMENT,
                TAGS,
                Map.of(
                        VALUE, InfluxField.Kind.NUMBER,
                        TEXT, InfluxField.Kind.TEXT,
                        QUALITY, InfluxField.Kind.TEXT,
                        RECEIVED, InfluxField.Kind.INTEGER,
                        RESENT, InfluxField.Kind.FLAG,
                        LATE, InfluxField.Kind.FLAG));
        for (Resolution resolution : Resolution.values()) {
            QuestDbSchema.ensureTable(
                    url, Login.none(), rollup(resolution), TAGS, ROLLUP_FIELDS, partition(resolution));
        }
    }

    private static Partition partition(Resolution resolution) {
        return switch (resolution) {
            case MINUTE -> Partition.DAY;
            case HOUR -> Partition.MONTH;
            case DAY -> Partition.YEAR;
        };
    }
}
