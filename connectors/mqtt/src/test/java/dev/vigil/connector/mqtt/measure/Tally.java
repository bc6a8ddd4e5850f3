package dev.vigil.connector.mqtt.measure;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * What arrived of numbered streams. A payload begins with the number of its stream and its own number in it, from 0 on.
 * Static, because a job is made of copies.
 */
final class Tally {
    /** In the place of a number: only asks whether anybody listens. */
    static final long KNOCK = -1;

    private static final AtomicLongArray EXPECTED = new AtomicLongArray(ThroughputIT.STREAMS);
    private static final AtomicLongArray KNOCKS = new AtomicLongArray(ThroughputIT.STREAMS);
    private static final LongAdder ARRIVED = new LongAdder();
    private static final LongAdder MISSED = new LongAdder();

    private Tally() {}

    static void reset() {
        for (int stream = 0; stream < EXPECTED.length(); stream++) {
            EXPECTED.set(stream, 0);
            KNOCKS.set(stream, 0);
        }
        ARRIVED.reset();
        MISSED.reset();
    }

    static byte[] payload(int stream, long number, int size) {
        return ByteBuffer.allocate(size).putInt(stream).putLong(number).array();
    }

    /** A stream has its order: what comes before its turn shows that others are lost. What comes again counts once. */
    static void arrived(byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int stream = bytes.getInt();
        long number = bytes.getLong();
        if (number == KNOCK) {
            KNOCKS.incrementAndGet(stream);
            return;
        }
        long expected = EXPECTED.get(stream);
        if (number < expected) {
            return;
        }
        MISSED.add(number - expected);
        EXPECTED.set(stream, number + 1);
        ARRIVED.increment();
    }

    /** Whether something was heard on every stream: the receiver is subscribed to them all. */
    static boolean allHeard() {
        return IntStream.range(0, KNOCKS.length()).allMatch(stream -> KNOCKS.get(stream) > 0);
    }

    static long arrived() {
        return ARRIVED.sum();
    }

    static long missed() {
        return MISSED.sum();
    }
}
