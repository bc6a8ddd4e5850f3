package dev.vigil.connector.influxdb;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for a condition, not for a time. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Eventually() {}

    /** Asks again until the answer is as expected; the last answer when patience ends. */
    public static <R> R eventually(Callable<R> question, Predicate<R> expected) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        R answer = question.call();
        while (!expected.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            answer = question.call();
        }
        return answer;
    }
}
