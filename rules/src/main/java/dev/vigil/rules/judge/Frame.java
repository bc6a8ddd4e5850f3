package dev.vigil.rules.judge;

import dev.vigil.domain.premise.Device;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.calendar.Schedule;
import dev.vigil.rules.code.Program;
import dev.vigil.rules.node.MarkNode;
import dev.vigil.rules.node.Node;
import dev.vigil.rules.node.WindowNode;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule tied to one thing that it judges.
 *
 * @param marking those of the nodes that keep marks
 * @param slots how many marks they keep
 * @param series every series that the conditions look at
 * @param masks for each series, which qualities make an instant at which the rule is judged; 0 for none
 * @param gauges the figures of single series that the conditions compare
 * @param onlyEvents no level is looked at: the absence of events is itself a fact
 */
record Frame(
        Program program,
        Node[] nodes,
        MarkNode[] marking,
        int slots,
        Series[] series,
        int[] masks,
        Schedule schedule,
        Premise premise,
        @Nullable Device device,
        boolean onlyEvents,
        Gauges gauges) {
    private static final int NORMAL = 1;

    static Frame of(
            Program program,
            Node[] nodes,
            Series[] series,
            int[] masks,
            Schedule schedule,
            Premise premise,
            @Nullable Device device,
            boolean onlyEvents,
            Gauges gauges) {
        List<MarkNode> marking = new ArrayList<>();
        int slots = 0;
        for (Node node : nodes) {
            if (node instanceof MarkNode mark) {
                mark.offset(slots);
                slots += mark.slots();
                marking.add(mark);
            }
        }
        MarkNode[] marks = marking.toArray(new MarkNode[0]);
        return new Frame(program, nodes, marks, slots, series, masks, schedule, premise, device, onlyEvents, gauges);
    }

    /** Whether there are samples that need not be judged: see {@link Calm}. */
    boolean canBeCalm() {
        if (program.watches() == null) {
            return false;
        }
        for (int mask : masks) {
            if (mask != 0 && (mask & NORMAL) == 0) {
                return false;
            }
        }
        // a window over one series moves with the samples of every other
        return series.length == 1 || Arrays.stream(gauges.nodes()).noneMatch(WindowNode.class::isInstance);
    }

    /** The last sample before that time that makes an instant; {@link Long#MIN_VALUE} for none. */
    long sampleBefore(long time) {
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < series.length; i++) {
            SampleLog log = series[i].log();
            int index = log.after(time - 1) - 1;
            while (index >= log.first() && ((masks[i] >> log.qualityCode(index)) & 1) == 0) {
                index--;
            }
            long found = index >= log.first() ? log.at(index) : log.dropped().newest(masks[i]);
            latest = Math.max(latest, found);
        }
        return latest;
    }

    /** The first sample of any quality that is still there; {@link Long#MAX_VALUE} for none. */
    long firstSample() {
        long first = Long.MAX_VALUE;
        for (Series one : series) {
            SampleLog log = one.log();
            first = log.first() < log.end() ? Math.min(first, log.at(log.first())) : first;
        }
        return first;
    }

    void seek(long time) {
        for (Node node : nodes) {
            node.seek(time);
        }
    }

    /** Has the marks changed by what is so at that instant, all nodes being there; the same array when nothing has. */
    long[] mark(long time, long[] before) {
        if (slots == 0) {
            return before;
        }
        long[] after = fitting(before);
        for (MarkNode node : marking) {
            node.step(nodes, time, after);
        }
        return Arrays.equals(after, before) ? before : after;
    }

    /** Takes up marks without looking at anything. */
    void load(long time, long[] marks) {
        if (slots > 0) {
            long[] fitting = fitting(marks);
            for (MarkNode node : marking) {
                node.load(time, fitting);
            }
        }
    }

    private long[] fitting(long[] marks) {
        if (marks.length == slots) {
            return marks.clone();
        }
        long[] fresh = new long[slots];
        Arrays.fill(fresh, Moment.NEVER);
        return fresh;
    }

    /** The first sample after that time that makes an instant; {@link Long#MAX_VALUE} for none. */
    long nextSample(long time) {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < series.length; i++) {
            SampleLog log = series[i].log();
            for (int index = log.after(time); index < log.end(); index++) {
                if (((masks[i] >> log.qualityCode(index)) & 1) != 0) {
                    earliest = Math.min(earliest, log.at(index));
                    break;
                }
            }
        }
        return earliest;
    }

    boolean hasSampleAt(long time) {
        return nextSample(time - 1) == time;
    }

    long nextChange() {
        long earliest = Long.MAX_VALUE;
        for (Node node : nodes) {
            earliest = Math.min(earliest, node.nextChange());
        }
        return earliest;
    }

    /** The first instant after that time at which a reading has grown too old. */
    long staleAfter(long time) {
        long earliest = Long.MAX_VALUE;
        for (Node node : nodes) {
            long stale = node.staleAt();
            if (stale > time) {
                earliest = Math.min(earliest, stale);
            }
        }
        return earliest;
    }
}
