package dev.vigil.standalone.config;

/** A server that the system needs, embedded or real. */
public enum Part {
    MQTT("MQTT broker"),
    KAFKA("Kafka"),
    POSTGRES("PostgreSQL"),
    SERIES("time-series store"),
    FLINK("Flink web page"),
    CONSOLE("console"),
    DOOR("HJ 212 door");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Its key in {@code config/vigil.yaml}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
