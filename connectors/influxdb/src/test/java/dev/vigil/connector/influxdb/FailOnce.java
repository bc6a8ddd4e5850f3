package dev.vigil.connector.influxdb;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/** Fails one time, at the first value after a checkpoint that had seen enough. A static count survives the restart. */
final class FailOnce extends RichMapFunction<Long, Long> implements CheckpointListener {
    static final AtomicInteger FAILURES = new AtomicInteger();
    static volatile Runnable beforeFailing = () -> {};

    private static final int ENOUGH = 500;

    private int seen;
    private boolean checkpointed;

    @Override
    public Long map(Long value) {
        seen++;
        if (checkpointed && FAILURES.get() == 0) {
            FAILURES.incrementAndGet();
            beforeFailing.run();
            throw new IllegalStateException("the failure that the test wants");
        }
        return value;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        checkpointed = seen >= ENOUGH;
    }
}
