package dev.vigil.connector.influxdb.series;

/** What stands in a bucket that has no sample. */
public enum Fill {
    /** The bucket is left out. */
    NONE,
    /** The bucket is there, without a value. */
    NULL,
    /** The value of the bucket before; without a value until the first one. */
    PREVIOUS,
    /** On the straight line between its neighbours; without a value before the first and after the last. */
    LINEAR
}
