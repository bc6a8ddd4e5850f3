package dev.vigil.connector.influxdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The lines that were not sent yet, in order, and how many bytes they have. */
final class LineBuffer {
    private final int batchPoints;
    private final int batchBytes;
    private final Deque<BufferedLine> lines = new ArrayDeque<>();
    private long bytes;

    LineBuffer(Batching batching) {
        this.batchPoints = batching.points();
        this.batchBytes = batching.bytes();
    }

    void add(BufferedLine line) {
        lines.add(line);
        bytes += line.bytes();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the next batch would be as large as a batch may be. */
    boolean hasFullBatch() {
        return lines.size() >= batchPoints || bytes >= batchBytes;
    }

    /** Takes the oldest lines that fit into one request; one line at least, if there is any. */
    List<BufferedLine> nextBatch() {
        List<BufferedLine> batch = new ArrayList<>(Math.min(batchPoints, lines.size()));
        long taken = 0;
        while (!lines.isEmpty() && batch.size() < batchPoints) {
            int next = lines.peek().bytes() + 1;
            if (!batch.isEmpty() && taken + next > batchBytes) {
                break;
            }
            batch.add(lines.remove());
            taken += next;
            bytes -= next - 1;
        }
        return batch;
    }

    Collection<BufferedLine> lines() {
        return List.copyOf(lines);
    }
}
