package dev.vigil.connector.influxdb;

import java.util.stream.LongStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** The writer in Flink's own operator, with a clock that the test moves. */
final class Writer implements AutoCloseable {
    private static final int MANY_SUBTASKS = 8;

    private final OneInputStreamOperatorTestHarness<Long, CommittableMessage<Long>> harness;

    private Writer(OneInputStreamOperatorTestHarness<Long, CommittableMessage<Long>> harness) {
        this.harness = harness;
    }

    static Writer open(InfluxSink<Long> sink, @Nullable OperatorSubtaskState state) throws Exception {
        OneInputStreamOperatorTestHarness<Long, CommittableMessage<Long>> harness =
                new OneInputStreamOperatorTestHarness<>(new SinkWriterOperatorFactory<>(sink), MANY_SUBTASKS, 1, 0);
        harness.initializeState(state);
        harness.open();
        return new Writer(harness);
    }

    /** The part of a state that one of two subtasks gets when there was one. */
    static OperatorSubtaskState half(OperatorSubtaskState state, int subtask) {
        return AbstractStreamOperatorTestHarness.repartitionOperatorState(state, MANY_SUBTASKS, 1, 2, subtask);
    }

    void write(long from, long to) throws Exception {
        for (long i : LongStream.range(from, to).toArray()) {
            harness.processElement(i, i);
        }
    }

    OperatorSubtaskState checkpoint() throws Exception {
        harness.getOperator().prepareSnapshotPreBarrier(1);
        return harness.snapshot(1, 1);
    }

    void pass(long millis) throws Exception {
        harness.setProcessingTime(harness.getProcessingTime() + millis);
    }

    void endInput() throws Exception {
        harness.endInput();
    }

    @Override
    public void close() {
        try {
            harness.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
