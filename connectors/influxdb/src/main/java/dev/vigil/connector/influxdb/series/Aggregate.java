package dev.vigil.connector.influxdb.series;

/** What the samples of one bucket become. FIRST and LAST are by time. */
public enum Aggregate {
    MEAN,
    MIN,
    MAX,
    SUM,
    COUNT,
    FIRST,
    LAST
}
