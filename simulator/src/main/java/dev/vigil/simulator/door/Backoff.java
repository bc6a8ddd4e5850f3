package dev.vigil.simulator.door;

import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: longer each time, with jitter so that not all come at once. */
final class Backoff {
    private static final long SHORTEST = 200;
    private static final long LONGEST = 10_000;

    private long next = SHORTEST;

    /** Milliseconds. */
    long nextPause() {
        long pause = next / 2 + ThreadLocalRandom.current().nextLong(next / 2 + 1);
        next = Math.min(LONGEST, next * 2);
        return pause;
    }

    void reset() {
        next = SHORTEST;
    }
}
