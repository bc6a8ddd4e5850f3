package dev.vigil.rules.judge;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.node.GaugeNode;
import dev.vigil.rules.node.Leeway;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.Arrays;

/**
 * A series with the judges that look at it. While all of them are calm, a new reading is compared with one band,
 * however many rules ask for the series.
 */
final class Lane {
    static final Judge[] NOBODY = {};

    /** Old samples are dropped when the time of the samples passes a multiple of two to this power, 131 s. */
    private static final int DROP_EVERY = 17;

    private static final int NORMAL = Quality.NORMAL.code();

    final Series series;
    final SampleLog log;
    private final boolean level;
    private Bands bands = new Bands();
    Judge[] judges = NOBODY;
    /** How far back the judges look besides the correction horizon, ms. */
    long keep;
    /** Whether no figure of several series has this one among them: then it can be looked at alone. */
    boolean alone;
    /** Whether only so many readings as were allowed are no news: then the next one is. */
    private boolean limited;
    /** Whether its samples go into a figure of the area. */
    boolean shared;
    /** The end of the minute that was last noted for the area. */
    long noted = Long.MIN_VALUE;

    private final LaneTable table;
    /** Its place in the table. */
    private int row;

    Lane(Series series, LaneTable table) {
        this.series = series;
        this.table = table;
        log = series.log();
        level = series.metric().kind() == Metric.Kind.LEVEL;
    }

    /** Whether a number of that time is one more level at the end. */
    boolean appends(long time) {
        return level && time > log.newest();
    }

    void detach() {
        judges = NOBODY;
        bands = new Bands();
        alone = true;
        // the mean of a minute is made once more when a late sample changes it
        keep = shared ? 2 * 60_000 : 0;
        disturb();
    }

    /** Adds a judge; what it looks at here follows. */
    int attach(Judge judge) {
        judges = Arrays.copyOf(judges, judges.length + 1);
        judges[judges.length - 1] = judge;
        return bands.addJudge();
    }

    /** The judge that was attached last compares that gauge of this series. */
    int watch(GaugeNode gauge) {
        return bands.addRow(gauge);
    }

    void attached() {
        bands.complete();
    }

    Bands bands() {
        return bands;
    }

    /** Where the table has put it. */
    void stand(int newRow) {
        row = newRow;
    }

    int row() {
        return row;
    }

    /** Puts a reading of normal quality at the end and drops, now and then, what nobody looks at any more. */
    void append(long at, double value, long received, long correctWithin) {
        long before = log.newest();
        log.append(at, value, NORMAL, received);
        dropNowAndThen(before, received, correctWithin);
    }

    /** Puts readings at the end that were held for a while; see {@link SampleLog#append(long[], int, int)}. */
    void append(long[] readings, int from, int count, long correctWithin) {
        long before = log.newest();
        log.append(readings, from, count);
        dropNowAndThen(before, SampleLog.received(readings[from + 2 * count - 2]), correctWithin);
    }

    private void dropNowAndThen(long before, long received, long correctWithin) {
        if (log.newest() >> DROP_EVERY != before >> DROP_EVERY) {
            drop(received, correctWithin);
        }
    }

    /** Puts the readings that are held into the series, so that it may be looked at. */
    void catchUp(long correctWithin) {
        table.putAway(row, this, correctWithin);
    }

    void drop(long received, long correctWithin) {
        series.dropBefore(received - correctWithin - keep);
    }

    boolean isLimited() {
        return limited;
    }

    /** A judge is no longer calm, or calm in another way. */
    void disturb() {
        table.disturb(row);
        bands.disturb();
    }

    /** A sample was put among the others. */
    void touch() {
        disturb();
        bands.touch();
    }

    /** Whether a newly appended reading, that is not quiet at first sight, may concern a judge. */
    boolean concerns(long time, double reading) {
        if (bands.concerns(time, reading)) {
            return true;
        }
        quiet();
        return false;
    }

    /** After the judges have judged what came up to that time. */
    void settle() {
        bands.settle();
        quiet();
    }

    private void quiet() {
        long newest = log.newest();
        Leeway leeway = table.leeway;
        if (!shared && !log.isEmpty() && bands.allows(newest, log.value(log.end() - 1), leeway)) {
            limited = leeway.isLimited();
            table.quiet(row, Math.max(bands.since(), newest), leeway);
        } else {
            table.disturb(row);
        }
    }
}
