package dev.vigil.connector.influxdb;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/** The counters that the sink's own threads advance, under the group {@code influxdb}. */
record SinkMetrics(
        Counter requests, Counter retries, Counter lockedOutAnswers, Counter splits, Counter stored, Counter rejected) {

    static SinkMetrics in(MetricGroup group) {
        return new SinkMetrics(
                counter(group, "requests"),
                counter(group, "retries"),
                counter(group, "lockedOutAnswers"),
                counter(group, "splits"),
                counter(group, "pointsStored"),
                counter(group, "pointsRejected"));
    }

    private static Counter counter(MetricGroup group, String name) {
        return group.counter(name, new ThreadSafeSimpleCounter());
    }
}
