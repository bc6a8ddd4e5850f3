package dev.vigil.rules.node;

import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How unusual each sample of one series is. The detector of the samples that the log has dropped is the beginning; from
 * there the samples of the log are scored in their order, and when a late one has come between them once more from a copy
 * of the detector that lies not long before it.
 */
final class Scores {
    private static final int NORMAL = 0;

    /** Late samples are seldom farther back than so many copies with so many samples between two. */
    private static final int MOST_COPIES = 3;

    private static final int BETWEEN_COPIES = 512;

    private final Series series;
    private final long season;
    private @Nullable Detector detector;
    private int revision;
    /** Index of the first score that is kept. */
    private int base;
    /** Index of the first sample without a score. */
    private int next;

    private double[] scores = new double[16];
    private final ArrayDeque<Copy> copies = new ArrayDeque<>(MOST_COPIES);

    /** What the detector knew before the sample of that index. */
    private record Copy(int next, Detector detector) {}

    Scores(Series series, long season) {
        this.series = series;
        this.season = season;
        series.log().dropped().watch(season);
    }

    /** The score of the newest normal sample up to that instant; NaN when there is none, or it has grown too old. */
    double at(long time) {
        SampleLog log = series.log();
        int newest = log.after(time) - 1;
        scoreUpTo(log, newest);
        for (int index = newest; index >= log.first(); index--) {
            if (log.qualityCode(index) == NORMAL) {
                return isFresh(log.at(index), time) ? scores[index - base] : Double.NaN;
            }
        }
        long dropped = log.dropped().newest(1 << NORMAL);
        return dropped != Long.MIN_VALUE && isFresh(dropped, time)
                ? log.dropped().watch(season).last()
                : Double.NaN;
    }

    /** When that score becomes unknown; {@link Long#MAX_VALUE} for never. */
    long staleAt(long time) {
        SampleLog log = series.log();
        int index = log.after(time) - 1;
        while (index >= log.first() && log.qualityCode(index) != NORMAL) {
            index--;
        }
        long newest = index >= log.first() ? log.at(index) : log.dropped().newest(1 << NORMAL);
        long carry = series.carry(newest);
        boolean stays = newest == Long.MIN_VALUE || carry == Long.MAX_VALUE || !isFresh(newest, time);
        return stays ? Long.MAX_VALUE : newest + carry;
    }

    private boolean isFresh(long at, long time) {
        return time - at < series.carry(at);
    }

    private void scoreUpTo(SampleLog log, int newest) {
        Detector known = current(log);
        for (; next <= newest; next++) {
            makeRoom(log.first());
            if (next % BETWEEN_COPIES == 0) {
                keep(known);
            }
            scores[next - base] =
                    log.qualityCode(next) == NORMAL ? known.score(log.at(next), log.value(next)) : Double.NaN;
        }
    }

    /** The detector before the first sample without a score. */
    private Detector current(SampleLog log) {
        boolean oneChange = revision + 1 == log.revision();
        if (detector == null || next < log.first() || !(oneChange || revision == log.revision())) {
            return startAnew(log);
        }
        if (oneChange && log.changedAt() < next) {
            return goBack(log);
        }
        revision = log.revision();
        return detector;
    }

    private Detector startAnew(SampleLog log) {
        copies.clear();
        revision = log.revision();
        base = log.first();
        next = base;
        detector = log.dropped().watch(season).copy();
        return detector;
    }

    /** To the last copy before the change: how much is in the log does not matter. */
    private Detector goBack(SampleLog log) {
        while (!copies.isEmpty() && copies.getLast().next() > log.changedAt()) {
            copies.removeLast();
        }
        if (copies.isEmpty() || copies.getLast().next() < log.first()) {
            return startAnew(log);
        }
        revision = log.revision();
        next = copies.getLast().next();
        detector = copies.getLast().detector().copy();
        return detector;
    }

    private void keep(Detector known) {
        if (!copies.isEmpty() && copies.getLast().next() == next) {
            return;
        }
        if (copies.size() == MOST_COPIES) {
            copies.removeFirst();
        }
        copies.addLast(new Copy(next, known.copy()));
    }

    private void makeRoom(int first) {
        if (next - base < scores.length) {
            return;
        }
        int gone = first - base;
        if (gone > scores.length / 2) {
            System.arraycopy(scores, gone, scores, 0, next - first);
            base = first;
            return;
        }
        scores = Arrays.copyOf(scores, 2 * scores.length);
    }
}
