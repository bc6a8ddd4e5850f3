package dev.vigil.connector.influxdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings batches to the store. {@link #deliver} comes back only when every line of its batch is either in the store or
 * with the rejected, however long that takes; nothing else ends it but an interrupt. Shared by the threads of a writer.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Store store;
    private final RejectedPoints rejected;
    private final Patience patience;
    private final Pause pause;
    private final DoubleSupplier chance;
    private final StoreHealth health;
    private final SinkMetrics metrics;
    private final AtomicLong stored = new AtomicLong();
    private final Object oneAtATime = new Object();

    /** @param chance from 0 to 1, anew each time */
    Delivery(
            Store store,
            RejectedPoints rejected,
            Patience patience,
            Pause pause,
            DoubleSupplier chance,
            StoreHealth health,
            SinkMetrics metrics) {
        this.store = store;
        this.rejected = rejected;
        this.patience = patience;
        this.pause = pause;
        this.chance = chance;
        this.health = health;
        this.metrics = metrics;
    }

    /** Returns how many of the lines were rejected. */
    int deliver(List<BufferedLine> batch) throws InterruptedException {
        List<RejectedPoint> refused = new ArrayList<>();
        List<String> lines = new ArrayList<>(batch.size());
        for (BufferedLine line : batch) {
            if (line.refusal() == null) {
                lines.add(line.text());
            } else {
                refused.add(new RejectedPoint(line.text(), line.refusal(), 0));
            }
        }
        if (!lines.isEmpty()) {
            refused.addAll(store(lines));
        }
        handOver(refused);
        return refused.size();
    }

    private List<RejectedPoint> store(List<String> lines) throws InterruptedException {
        List<RejectedPoint> refused = new ArrayList<>();
        Deque<Piece> open = new ArrayDeque<>();
        open.add(Piece.of(lines, stored.get()));
        int failuresInARow = 0;
        while (!open.isEmpty()) {
            stopIfInterrupted();
            Piece piece = open.remove();
            Answer answer = store.write(piece.lines());
            metrics.requests().inc();
            boolean othersStored = stored.get() > piece.storedBefore();
            Verdict verdict = Verdict.of(answer, piece.size(), piece.failures() + 1, othersStored);
            switch (verdict) {
                case STORED -> {
                    stored.addAndGet(piece.size());
                    metrics.stored().inc(piece.size());
                }
                case SPLIT -> {
                    metrics.splits().inc();
                    open.addFirst(piece.secondHalf(stored.get()));
                    open.addFirst(piece.firstHalf(stored.get()));
                }
                case REJECT -> refused.add(new RejectedPoint(piece.lines().get(0), answer.message(), answer.status()));
                case RETRY, LOCKED_OUT -> {
                    // behind the others, so that they show whether the store or this piece is to blame
                    open.add(piece.failedAgain());
                    failuresInARow++;
                    await(verdict, answer, failuresInARow);
                    continue;
                }
            }
            if (answer.isFromAStoreThatIsWell()) {
                failuresInARow = 0;
                health.answered();
            }
        }
        return refused;
    }

    private void await(Verdict verdict, Answer answer, int failuresInARow) throws InterruptedException {
        // an answer to an interrupted request tells of the interrupt and not of the store
        stopIfInterrupted();
        boolean lockedOut = verdict == Verdict.LOCKED_OUT;
        (lockedOut ? metrics.lockedOutAnswers() : metrics.retries()).inc();
        health.failed(verdict, answer);
        Backoff backoff = lockedOut ? patience.lockedOut() : patience.retry();
        pause.waitFor(backoff.delay(failuresInARow, answer.retryAfter(), chance.getAsDouble()));
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
    }

    private void handOver(List<RejectedPoint> refused) throws InterruptedException {
        for (int attempt = 1; !refused.isEmpty(); attempt++) {
            try {
                acceptAll(refused);
                metrics.rejected().inc(refused.size());
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("rejected points could not be handed over, attempt={}; trying on", attempt, e);
                pause.waitFor(patience.lockedOut().delay(attempt, null, chance.getAsDouble()));
            }
        }
    }

    private void acceptAll(List<RejectedPoint> refused) throws Exception {
        synchronized (oneAtATime) {
            for (RejectedPoint point : refused) {
                rejected.accept(point);
            }
            rejected.flush();
        }
    }
}
