package dev.vigil.connector.influxdb;

import java.util.concurrent.CountDownLatch;

/**
 * Points of a stream whose second half comes only when its test says so: however fast the store, the stream cannot end
 * before. Static, as the functions of a job are copied.
 */
final class Halfway {
    private static volatile CountDownLatch half = new CountDownLatch(0);

    private Halfway() {}

    static void stop() {
        half = new CountDownLatch(1);
    }

    static void goOn() {
        half.countDown();
    }

    /** Of the points that each of the two tasks of a job has, the later half waits. */
    static InfluxPoint point(long number, long points) {
        if (number % (points / 2) >= points / 4) {
            await();
        }
        return Job.point(number);
    }

    private static void await() {
        try {
            half.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
