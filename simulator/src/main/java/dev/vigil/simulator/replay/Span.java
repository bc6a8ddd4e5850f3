package dev.vigil.simulator.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * From when to when a recording goes.
 *
 * @param first the first time in the file, epoch ms
 * @param last the latest one
 */
record Span(long first, long last) {
    static Span of(Path file, Recording format) throws IOException {
        LongSummaryStatistics times = new LongSummaryStatistics();
        long first = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Optional<RecordedMessage> message = format.lines().read(line.getBytes(StandardCharsets.ISO_8859_1));
                OptionalLong at = message.isPresent() ? message.get().at() : OptionalLong.empty();
                if (at.isPresent()) {
                    first = times.getCount() == 0 ? at.getAsLong() : first;
                    times.accept(at.getAsLong());
                }
            }
        }
        return new Span(first, times.getCount() == 0 ? 0 : times.getMax());
    }

    /** By how much to move all times, so that the last message is measured when it is sent. */
    long shiftToEndAt(long began, double speed) {
        return began + (long) ((last - first) / speed) - last;
    }

    /** When to send what was recorded then; empty for at once. */
    OptionalLong due(OptionalLong at, long began, double speed) {
        if (at.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(began + (long) ((at.getAsLong() - first) / speed));
    }
}
