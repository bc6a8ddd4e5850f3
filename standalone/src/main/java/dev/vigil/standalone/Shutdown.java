package dev.vigil.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops what was started, the last first. A part that does not stop cleanly keeps no other from it. */
final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private record Started(String name, AutoCloseable part) {}

    private final Deque<Started> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(String name, T part) {
        started.push(new Started(name, part));
        return part;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            Started last = started.pop();
            long began = System.nanoTime();
            try {
                last.part.close();
            } catch (Exception stuck) {
                LOG.warn("part={} did not stop cleanly; what it keeps is safe", last.name, stuck);
            }
            LOG.info("stopped part={} ms={}", last.name, (System.nanoTime() - began) / 1_000_000);
        }
    }
}
