package dev.vigil.standalone.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what the system does. */
public final class Patience {
    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final long POLL_MS = 50;

    private Patience() {}

    /** Seconds since {@code began}, a nano time, at which it was so. */
    public static double await(String what, long began, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new IOException("not within " + BOUND.toMinutes() + " minutes: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
