package dev.vigil.connector.mqtt.source;

import java.util.concurrent.CompletableFuture;

/** Tells Flink when it is worth polling again. Signals may come from any thread. */
final class Availability {
    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

    private CompletableFuture<Void> future = new CompletableFuture<>();

    synchronized CompletableFuture<Void> future() {
        return future;
    }

    /** Forgets earlier signals. Look at the sources once more after it, and only then wait for the future. */
    synchronized void reset() {
        if (future == NOW) {
            future = new CompletableFuture<>();
        }
    }

    void signal() {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            waiting = future;
            future = NOW;
        }
        waiting.complete(null);
    }
}
