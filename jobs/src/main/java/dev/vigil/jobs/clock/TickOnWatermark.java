package dev.vigil.jobs.clock;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Writes the job's watermark into the log, one tick for each partition, behind everything that this
 * subtask has written there before. Readers take the least of what all writers say, so that their clock
 * is the same in every run, however partitions interleave (docs/adr/0003-the-clock-is-in-the-log.md).
 */
public final class TickOnWatermark extends AbstractStreamOperator<LogRecord>
        implements OneInputStreamOperator<LogRecord, LogRecord> {
    private static final long serialVersionUID = 1L;

    private final int partitions;
    private final long every;

    private transient long last;

    /**
     * @param partitions of the topic
     * @param every least distance between two ticks, ms
     */
    public TickOnWatermark(int partitions, long every) {
        this.partitions = partitions;
        this.every = every;
    }

    @Override
    public void processElement(StreamRecord<LogRecord> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long time = mark.getTimestamp();
        if (time >= last + every && time < Clocks.NEVER_BEHIND) {
            last = time;
            tick(time);
        }
        super.processWatermark(mark);
    }

    private void tick(long time) {
        int writer = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        int writers = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
        for (int partition = 0; partition < partitions; partition++) {
            output.collect(new StreamRecord<>(LogRecord.tick(writer, writers, time, partition), time));
        }
    }
}
