package dev.vigil.connector.influxdb.series;

/** How QuestDB cuts a table into partitions. */
public enum Partition {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
