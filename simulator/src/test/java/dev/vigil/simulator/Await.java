package dev.vigil.simulator;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread brings about, for a bounded time. */
public final class Await {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("did not come about in time: " + what);
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}
