package dev.vigil.jobs.clock;

import org.jspecify.annotations.Nullable;

/**
 * One record of a topic whose clock is in the log: either something that was said at a time, or a tick.
 *
 * @param topic where it was read from; empty for one that is to be written
 * @param key the topic's key; null for a tick
 * @param value empty for a tick
 * @param time the received clock, epoch ms; it travels as the record's timestamp
 * @param tick null, or which of how many writers says that nothing earlier than {@code time} will come
 *     from it: {@code 0/2}
 * @param partition to which a tick goes; -1 where the key decides
 */
@SuppressWarnings("ArrayRecordComponent") // Flink knows byte[] natively; records are never compared
public record LogRecord(
        String topic, @Nullable String key, byte[] value, long time, @Nullable String tick, int partition) {
    private static final byte[] NOTHING = {};

    public static LogRecord said(String key, byte[] value, long time) {
        return new LogRecord("", key, value, time, null, -1);
    }

    public static LogRecord tick(int writer, int writers, long time, int partition) {
        return new LogRecord("", null, NOTHING, time, writer + "/" + writers, partition);
    }

    /** The same at another received clock. */
    public LogRecord at(long newTime) {
        return new LogRecord(topic, key, value, newTime, tick, partition);
    }

    public boolean isTick() {
        return tick != null;
    }
}
