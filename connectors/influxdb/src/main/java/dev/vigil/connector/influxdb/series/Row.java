package dev.vigil.connector.influxdb.series;

/** A sample and the series that it is of, by the value of the tag that the series are read apart by. */
record Row(String series, Sample sample) {}
