package dev.vigil.connector.influxdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings batches to the store. {@link #deliver} comes back only when every line of its batch is either in the store or
 * with the rejected, however long that takes; nothing else ends it but an interrupt.
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
    private final Object oneAtATime = new Object();

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
            if (line.sendable()) {
                lines.add(line.text());
            } else {
                refused.add(new RejectedPoint(line.text(), String.valueOf(line.refusal()), 0));
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
        Deque<List<String>> open = new ArrayDeque<>();
        open.push(lines);
        int attempt = 0;
        while (!open.isEmpty()) {
            List<String> batch = open.pop();
            Answer answer = store.write(batch);
            metrics.requests().inc();
            Verdict verdict = Verdict.of(answer, batch.size());
            switch (verdict) {
                case STORED -> metrics.stored().inc(batch.size());
                case SPLIT -> {
                    metrics.splits().inc();
                    open.push(batch.subList(batch.size() / 2, batch.size()));
                    open.push(batch.subList(0, batch.size() / 2));
                }
                case REJECT -> refused.add(new RejectedPoint(batch.get(0), answer.message(), answer.status()));
                case RETRY, LOCKED_OUT -> {
                    open.push(batch);
                    attempt++;
                    await(verdict, answer, attempt);
                    continue;
                }
            }
            attempt = 0;
            health.answered();
        }
        return refused;
    }

    private void await(Verdict verdict, Answer answer, int attempt) throws InterruptedException {
        boolean locked = verdict == Verdict.LOCKED_OUT;
        (locked ? metrics.refusals() : metrics.retries()).inc();
        if (Thread.currentThread().isInterrupted()) {
            // we are closing, and the answer tells of that and not of the store
            throw new InterruptedException();
        }
        health.failed(verdict, answer);
        Backoff backoff = locked ? patience.lockedOut() : patience.retry();
        pause.waitFor(backoff.delay(attempt, answer.retryAfter(), chance.getAsDouble()));
    }

    private void handOver(List<RejectedPoint> refused) throws InterruptedException {
        for (int attempt = 1; !refused.isEmpty(); attempt++) {
            try {
                synchronized (oneAtATime) {
                    for (RejectedPoint point : refused) {
                        rejected.accept(point);
                    }
                    rejected.flush();
                }
                metrics.rejected().inc(refused.size());
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("the rejected points could not be handed over, attempt={}; trying on", attempt, e);
                pause.waitFor(patience.lockedOut().delay(attempt, null, chance.getAsDouble()));
            }
        }
    }
}
