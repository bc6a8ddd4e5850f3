package dev.vigil.console.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one thing over and over. When the world fails (a server is away), the turn is
 * tried again after a pause that grows to ten seconds; nothing is skipped.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;

    private final String name;
    private final Turn turn;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean failing;

    private Worker(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** One turn; it blocks until there is something to do, or for a short while. */
    @FunctionalInterface
    public interface Turn {
        void take() throws InterruptedException;
    }

    public static Worker start(String name, Turn turn) {
        Worker worker = new Worker(name, turn);
        worker.thread.start();
        return worker;
    }

    /** Its last turn succeeded. */
    public boolean isWell() {
        return thread.isAlive() && !failing;
    }

    private void run() {
        long pause = SHORTEST_PAUSE;
        while (!stopped) {
            try {
                turn.take();
                pause = SHORTEST_PAUSE;
                failing = false;
            } catch (InterruptedException asked) {
                return;
            } catch (RuntimeException failure) {
                if (stopped) {
                    return;
                }
                failing = true;
                LOG.warn("worker={} failed, trying again in ms={}", name, pause, failure);
                if (!rest(pause)) {
                    return;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    private static boolean rest(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException asked) {
            return false;
        }
    }

    /** Returns when the thread has ended, or after five seconds. */
    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
