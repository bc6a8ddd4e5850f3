package dev.vigil.rules.node;

import dev.vigil.rules.anomaly.Detector;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How unusual each sample of one series is. The detector of the samples that the log has dropped is the beginning; from
 * there the samples of the log are scored in their order, and once more when a late one has come between them.
 */
final class Scores {
    private static final int NORMAL = 0;

    private final Series series;
    private final long season;
    private @Nullable Detector detector;
    private int revision;
    /** Index of the first score that is kept. */
    private int base;
    /** Index of the first sample without a score. */
    private int next;

    private double[] scores = new double[16];

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
        boolean stays = newest == Long.MIN_VALUE || series.carry() == Long.MAX_VALUE || !isFresh(newest, time);
        return stays ? Long.MAX_VALUE : newest + series.carry();
    }

    private boolean isFresh(long at, long time) {
        return time - at < series.carry();
    }

    private void scoreUpTo(SampleLog log, int newest) {
        Detector known = detector;
        if (known == null || revision != log.revision() || next < log.first()) {
            known = log.dropped().watch(season).copy();
            detector = known;
            revision = log.revision();
            base = log.first();
            next = base;
        }
        for (; next <= newest; next++) {
            makeRoom(log.first());
            scores[next - base] =
                    log.qualityCode(next) == NORMAL ? known.score(log.at(next), log.value(next)) : Double.NaN;
        }
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
