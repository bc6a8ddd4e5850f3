package dev.vigil.connector.mqtt.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, never longer than a bound. */
public final class Await {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Await() {}

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, Duration.ofMinutes(2), condition);
    }

    public static void until(String what, Duration bound, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + bound + ": " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Gives the world a moment in which nothing is to happen. */
    public static void quietFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
