package dev.vigil.connector.influxdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One point of a series. Measurement, tags and time are its identity: the same point written twice is one point, so two
 * readings of one series must not share a millisecond.
 *
 * <pre>{@code
 * InfluxPoint.of("observations").tag("device", "d-1").field("value", 81.5).at(1_700_000_000_000L)
 * }</pre>
 *
 * <p>Nothing is checked here. The sink refuses what cannot be written (see the README) and hands it to the rejected.
 *
 * @param timeMillis when it was measured, in milliseconds since 1970-01-01T00:00Z
 */
public record InfluxPoint(String measurement, Map<String, String> tags, List<InfluxField> fields, long timeMillis) {

    /** Begins a point of this measurement. */
    public static Draft of(String measurement) {
        return new Draft(measurement);
    }

    /** A point in the making; {@link #at} completes it. */
    public static final class Draft {
        private final String measurement;
        private final Map<String, String> tags = new HashMap<>();
        private final List<InfluxField> fields = new ArrayList<>();

        private Draft(String measurement) {
            this.measurement = measurement;
        }

        /** An empty value is the same as no tag. */
        public Draft tag(String name, String value) {
            if (!value.isEmpty()) {
                tags.put(name, value);
            }
            return this;
        }

        public Draft field(String name, double value) {
            fields.add(InfluxField.of(name, value));
            return this;
        }

        public Draft field(String name, long value) {
            fields.add(InfluxField.of(name, value));
            return this;
        }

        public Draft field(String name, boolean value) {
            fields.add(InfluxField.of(name, value));
            return this;
        }

        public Draft field(String name, String value) {
            fields.add(InfluxField.of(name, value));
            return this;
        }

        public InfluxPoint at(long timeMillis) {
            return new InfluxPoint(measurement, Map.copyOf(tags), List.copyOf(fields), timeMillis);
        }
    }
}
