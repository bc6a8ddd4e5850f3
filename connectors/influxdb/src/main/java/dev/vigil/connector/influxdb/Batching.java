package dev.vigil.connector.influxdb;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much goes into a request, how many requests run at a time, and how much is held at most.
 *
 * @param points in one request, at most
 * @param bytes in one request, at most, before compression
 * @param flushInterval the longest a point waits for others while the store is well
 * @param checkpointWait the longest a checkpoint waits for the store before it takes the rest into state
 * @param maxBuffered points held, sent or not, before the stream is held back
 * @param maxBufferedBytes the same in bytes
 * @param maxLineBytes a longer line is rejected
 */
record Batching(
        int points,
        int bytes,
        Duration flushInterval,
        int maxInFlight,
        Duration checkpointWait,
        int maxBuffered,
        int maxBufferedBytes,
        int maxLineBytes)
        implements Serializable {

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        positive(problems, "batchSize", points);
        positive(problems, "batchBytes", bytes);
        positive(problems, "maxInFlight", maxInFlight);
        positive(problems, "maxLineBytes", maxLineBytes);
        if (flushInterval.toMillis() < 1) {
            problems.add("flushInterval must be at least a millisecond, is " + flushInterval);
        }
        if (checkpointWait.isNegative()) {
            problems.add("checkpointWait must not be negative, is " + checkpointWait);
        }
        if (maxBuffered < points) {
            problems.add("maxBuffered must be at least batchSize, is " + maxBuffered + " < " + points);
        }
        if (maxBufferedBytes < bytes) {
            problems.add("maxBufferedBytes must be at least batchBytes, is " + maxBufferedBytes + " < " + bytes);
        }
        if (bytes < maxLineBytes) {
            problems.add("batchBytes must be at least maxLineBytes, is " + bytes + " < " + maxLineBytes);
        }
        return problems;
    }

    private static void positive(List<String> problems, String option, int value) {
        if (value < 1) {
            problems.add(option + " must be at least 1, is " + value);
        }
    }
}
