package dev.vigil.connector.influxdb;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt: doubling from {@code first} to {@code longest}, half of it left to chance so
 * that subtasks do not come back all at once. A Retry-After of the server lengthens the wait, up to
 * {@link #LONGEST_RETRY_AFTER}, and never shortens it.
 */
public record Backoff(Duration first, Duration longest) implements Serializable {

    /** A server that asks for more than this is asked again all the same. */
    public static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param attempt 1 for the wait after the first failure
     * @param chance from 0 to 1
     */
    Duration delay(int attempt, @Nullable Duration retryAfter, double chance) {
        long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long bounded = Math.min(doubled, longest.toMillis());
        Duration own = Duration.ofMillis(bounded / 2 + Math.round(bounded / 2.0 * chance));
        if (retryAfter == null) {
            return own;
        }
        Duration asked = min(retryAfter, LONGEST_RETRY_AFTER);
        Duration spread = Duration.ofMillis(Math.round(first.toMillis() * chance));
        return max(own, asked.plus(spread));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
