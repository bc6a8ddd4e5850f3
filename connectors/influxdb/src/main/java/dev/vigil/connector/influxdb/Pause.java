package dev.vigil.connector.influxdb;

import java.time.Duration;

/** Waiting, as a seam: tests do not wait. */
@FunctionalInterface
interface Pause {
    void waitFor(Duration duration) throws InterruptedException;
}
