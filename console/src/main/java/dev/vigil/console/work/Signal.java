package dev.vigil.console.work;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the one who waits for work. A signal that nobody waits for is not lost. */
public final class Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean raised;

    public void raise() {
        lock.lock();
        try {
            raised = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the signal was raised since the last call, or when the time is over. */
    public void await(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!raised && left > 0) {
                left = news.awaitNanos(left);
            }
            raised = false;
        } finally {
            lock.unlock();
        }
    }
}
