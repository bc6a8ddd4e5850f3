package dev.vigil.jobs.warning;

import dev.vigil.jobs.clock.LogRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What lies in the topics that WarningJob reads.
 *
 * @param observations by partition
 * @param casefile lines of the case file by partition: what people do, and what was said
 */
record Chronicle(List<List<Line>> observations, List<Line> registry, List<Line> rules, List<List<Line>> casefile) {

    /**
     * @param written in which order live readers come by it, over all topics
     * @param holds the received clock before which it has to be read so that the log decides; {@link Long#MIN_VALUE} where
     *     it does not matter
     */
    record Line(LogRecord record, long written, long holds) {
        static Line of(LogRecord record, long written) {
            return new Line(record, written, Long.MIN_VALUE);
        }
    }

    int partitions() {
        return observations.size();
    }

    /** The same with that in the case file besides. */
    Chronicle and(List<Line> lines) {
        List<List<Line>> more = IntStream.range(0, partitions())
                .mapToObj(partition -> merged(
                        casefile.get(partition),
                        lines.stream()
                                .filter(line -> line.record().partition() == partition)
                                .toList()))
                .toList();
        return new Chronicle(observations, registry, rules, more);
    }

    private static List<Line> merged(List<Line> some, List<Line> others) {
        List<Line> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingLong(Line::written));
        return all;
    }
}
