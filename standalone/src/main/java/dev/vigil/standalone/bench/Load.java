package dev.vigil.standalone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Many devices that publish samples for some time.
 *
 * @param lines connections, each with a thread and an equal share of the devices
 * @param readings of a sample
 * @param perSecond messages of all lines together; 0: as fast as the broker confirms
 */
record Load(String broker, int lines, int readings, double perSecond) {
    private static final double NANOS = 1e9;

    /** What was sent, and confirmed by the broker. */
    record Sent(long messages, double seconds) {}

    /** Returns when the broker has confirmed everything. */
    Sent run(List<Sender> devices, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(lines);
        try {
            long began = System.nanoTime();
            List<Future<Long>> shares = new ArrayList<>();
            for (int line = 0; line < lines; line++) {
                int number = line;
                shares.add(threads.submit(() -> send(number, share(devices, number), began, seconds)));
            }
            long messages = 0;
            for (Future<Long> share : shares) {
                messages += share.get();
            }
            return new Sent(messages, (System.nanoTime() - began) / NANOS);
        } catch (ExecutionException failed) {
            throw new IOException("publishing failed: " + failed.getCause().getMessage(), failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Sender> share(List<Sender> devices, int line) {
        List<Sender> share = new ArrayList<>();
        for (int i = line; i < devices.size(); i += lines) {
            share.add(devices.get(i));
        }
        return share;
    }

    private long send(int number, List<Sender> devices, long began, double seconds) throws Exception {
        long end = began + (long) (seconds * NANOS);
        double pause = perSecond == 0 ? 0 : lines * NANOS / perSecond;
        long sent = 0;
        try (Line line = Line.open(broker, "bench-line-" + number)) {
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(began + (long) (sent * pause) - System.nanoTime());
                Sender device = devices.get((int) (sent % devices.size()));
                long at = device.nextTime(System.currentTimeMillis());
                line.send(device.topic(), Samples.dust(at, readings), () -> device.confirmed(at));
                sent++;
            }
            line.awaitConfirmed();
        }
        return sent;
    }
}
