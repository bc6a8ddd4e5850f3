package dev.vigil.connector.influxdb;

import org.jspecify.annotations.Nullable;

/**
 * One field of a point. The kind says which of the other components holds the value; one record for all kinds, so that
 * Flink serializes points without Kryo.
 */
public record InfluxField(String name, Kind kind, double number, long integer, @Nullable String text) {

    /** What a store keeps in the field. The first value written fixes it for the life of the measurement. */
    public enum Kind {
        NUMBER,
        INTEGER,
        FLAG,
        TEXT
    }

    public static InfluxField of(String name, double value) {
        return new InfluxField(name, Kind.NUMBER, value, 0, null);
    }

    public static InfluxField of(String name, long value) {
        return new InfluxField(name, Kind.INTEGER, 0, value, null);
    }

    public static InfluxField of(String name, boolean value) {
        return new InfluxField(name, Kind.FLAG, 0, value ? 1 : 0, null);
    }

    public static InfluxField of(String name, String value) {
        return new InfluxField(name, Kind.TEXT, 0, 0, value);
    }

    /** The value as a Double, Long, Boolean or String; null only for a text that is missing. */
    public @Nullable Object value() {
        return switch (kind) {
            case NUMBER -> number;
            case INTEGER -> integer;
            case FLAG -> integer != 0;
            case TEXT -> text;
        };
    }
}
