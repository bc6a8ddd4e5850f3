package dev.vigil.connector.mqtt.source;

import java.time.Duration;

/**
 * Notices a job without checkpoints: the window fills up and nothing would ever be acknowledged. A source cannot ask
 * beforehand whether checkpoints are on.
 */
final class CheckpointWatch {
    private final Duration limit;
    private long fullSince;
    private boolean full;

    CheckpointWatch(Duration limit) {
        this.limit = limit;
    }

    /** @throws IllegalStateException if the window has been full for too long and no checkpoint ever came */
    void check(boolean checkpointed, boolean windowFull, long nanoTime) {
        if (checkpointed || !windowFull) {
            full = false;
            return;
        }
        if (!full) {
            full = true;
            fullSince = nanoTime;
        }
        if (nanoTime - fullSince > limit.toNanos()) {
            throw new IllegalStateException("The window has been full for " + limit.toSeconds()
                    + " s and there was no checkpoint yet. The MQTT source acknowledges on checkpoints: enable them,"
                    + " with an interval of about a second.");
        }
    }
}
