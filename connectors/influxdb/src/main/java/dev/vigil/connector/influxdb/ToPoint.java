package dev.vigil.connector.influxdb;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value of the stream into a point. Must not throw: an exception here fails the job, and fails it again after
 * every restart. Null means that the value has no point.
 */
@FunctionalInterface
public interface ToPoint<T> extends Serializable {
    @Nullable
    InfluxPoint apply(T value);
}
