package dev.vigil.formats;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** What reading one message costs: memory that it allocates, and time of the processor. */
final class Cost {
    static final long MOST_BYTES = 2_000_000;
    static final long MOST_NANOS = 50_000_000;
    private static final int MOST_ATTEMPTS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Format format;
    private long mostBytes;
    private long mostNanos;
    private byte[] dearest = new byte[0];

    Cost(Format format) {
        this.format = format;
    }

    Readout read(Message message) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        Readout readout = format.read(message, DeviceSettings.none());
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        // The first readings run uncompiled, on a busy machine for long: what counts is the best of some.
        for (int again = 0; nanos >= MOST_NANOS && again < MOST_ATTEMPTS; again++) {
            nanos = Math.min(nanos, nanos(message));
        }
        if (bytes > mostBytes) {
            dearest = message.payload();
        }
        mostBytes = Math.max(mostBytes, bytes);
        mostNanos = Math.max(mostNanos, nanos);
        return readout;
    }

    private long nanos(Message message) {
        long before = THREADS.getCurrentThreadCpuTime();
        Readout again = format.read(message, DeviceSettings.none());
        long after = THREADS.getCurrentThreadCpuTime();
        return again.decoded() == null ? 0 : after - before;
    }

    void forget() {
        mostBytes = 0;
        mostNanos = 0;
    }

    long mostBytes() {
        return mostBytes;
    }

    long mostNanos() {
        return mostNanos;
    }

    String describe() {
        String start = new String(dearest, 0, Math.min(200, dearest.length), StandardCharsets.ISO_8859_1);
        return format.id() + ": " + mostBytes + " bytes, " + mostNanos / 1000 + " µs; " + dearest.length + " bytes in: "
                + start;
    }
}
