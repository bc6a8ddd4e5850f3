package dev.vigil.connector.influxdb;

import java.util.List;

/** Where lines are written: an InfluxDB over HTTP, or a fake in a test. */
interface Store extends AutoCloseable {

    /** Writes the lines in one request and waits for the answer. What goes wrong is an answer too, not an exception. */
    Answer write(List<String> lines);

    /** Ends the requests that wait for an answer. */
    default void cancel() {}

    @Override
    default void close() {}
}
