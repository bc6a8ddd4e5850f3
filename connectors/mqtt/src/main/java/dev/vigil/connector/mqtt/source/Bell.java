package dev.vigil.connector.mqtt.source;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Lets a thread wait until something is so, and others tell it to look. */
final class Bell {

    /** What to do at every look; may fail. */
    interface Chore {
        void run() throws IOException;
    }

    void ring() {
        synchronized (this) {
            notifyAll();
        }
    }

    /** Waits until the condition holds; looks at every ring, and at least every {@code heartbeatMs}. */
    void await(long heartbeatMs, BooleanSupplier condition, Chore atEveryLook)
            throws InterruptedException, IOException {
        while (!condition.getAsBoolean()) {
            synchronized (this) {
                if (!condition.getAsBoolean()) {
                    wait(heartbeatMs);
                }
            }
            atEveryLook.run();
        }
    }

    /** Waits until the condition holds or the time is over. */
    void await(long milliseconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        synchronized (this) {
            for (long left = milliseconds; left > 0 && !condition.getAsBoolean(); ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        }
    }
}
