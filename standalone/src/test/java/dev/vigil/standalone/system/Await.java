package dev.vigil.standalone.system;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for a condition of a system that works by itself. */
final class Await {
    /** Long, because it costs only where something is broken, and a machine may have other things to do. */
    private static final long PATIENCE_S = 120;

    private Await() {}

    static <T> T until(Callable<T> ask, Predicate<T> expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        T last = null;
        Exception failure = null;
        do {
            try {
                last = ask.call();
                failure = null;
                if (expected.test(last)) {
                    return last;
                }
            } catch (Exception notYet) {
                failure = notYet;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        } while (System.nanoTime() < end);
        throw new AssertionError("not within " + PATIENCE_S + " s; the last was " + last, failure);
    }
}
