package dev.vigil.connector.mqtt.session;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from attempt to attempt up to a limit, with jitter so that many clients do not return at once. */
public final class Backoff {
    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int attempts;

    public Backoff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The pause before the next attempt: between a half and the whole of the current step. A connection that lasted
     * longer than the longest pause was a good one, and the steps begin anew.
     */
    public Duration next(long nanosThatItLasted) {
        if (nanosThatItLasted > longest.toNanos()) {
            attempts = 0;
        }
        long step = Math.min(longest.toMillis(), shortest.toMillis() << Math.min(attempts, 20));
        attempts++;
        return Duration.ofMillis(step / 2 + random.nextLong(step - step / 2 + 1));
    }
}
