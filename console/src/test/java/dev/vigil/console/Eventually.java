package dev.vigil.console;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that another thread brings about, and fails when it does not come. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Eventually() {}

    public static <T> T eventually(Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not so after " + PATIENCE + ", last seen: " + seen);
            }
            LockSupport.parkNanos(20_000_000);
            seen = look.get();
        }
        return seen;
    }
}
