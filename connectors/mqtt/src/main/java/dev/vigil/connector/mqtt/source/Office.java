package dev.vigil.connector.mqtt.source;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Where the other threads leave for the task's thread what it must see to. */
final class Office {
    private final Availability availability = new Availability();
    private final Queue<SplitReport> reports = new ConcurrentLinkedQueue<>();
    private volatile boolean attention;

    /** There may be something to poll. */
    void signal() {
        availability.signal();
    }

    /** Something has happened to a split. */
    void attend() {
        attention = true;
        availability.signal();
    }

    void report(SplitReport report) {
        reports.add(report);
        attend();
    }

    // The task's thread.

    boolean needsAttention() {
        if (!attention) {
            return false;
        }
        attention = false;
        return true;
    }

    @Nullable
    SplitReport nextReport() {
        return reports.poll();
    }

    void forgetSignals() {
        availability.reset();
    }

    CompletableFuture<Void> future() {
        return availability.future();
    }
}
