package dev.vigil.connector.influxdb;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The threads of one writer that wait for the store, as many as requests may run at a time. */
final class Couriers implements AutoCloseable {
    private static final int CANCELS = 50;
    private static final long BETWEEN_CANCELS_MILLIS = 100;

    private final Delivery delivery;
    private final Store store;
    private final RejectedPoints rejected;
    private final Consumer<Throwable> onDefect;
    private final ExecutorService threads;

    /** @param onDefect takes what must never happen, an exception that is not about the store */
    Couriers(
            String name,
            int count,
            Delivery delivery,
            Store store,
            RejectedPoints rejected,
            Consumer<Throwable> onDefect) {
        this.delivery = delivery;
        this.store = store;
        this.rejected = rejected;
        this.onDefect = onDefect;
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param delivered gets, on a thread of the couriers, how many lines were rejected; not called after close */
    void carry(List<BufferedLine> lines, IntConsumer delivered) {
        threads.execute(() -> {
            try {
                delivered.accept(delivery.deliver(lines));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RejectedExecutionException e) {
                // the task is gone; its last checkpoint has the lines
            } catch (RuntimeException | Error e) {
                onDefect.accept(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try {
            cancelUntilTheyEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
        rejected.close();
    }

    /** A thread may have been on its way into a request when the others were cancelled. */
    private void cancelUntilTheyEnd() throws InterruptedException {
        for (int i = 0; i < CANCELS; i++) {
            store.cancel();
            if (threads.awaitTermination(BETWEEN_CANCELS_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }
}
