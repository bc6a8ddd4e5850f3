package dev.vigil.rules.judge;

import dev.vigil.rules.series.Series;
import java.util.Arrays;

/**
 * A series with the judges that look at it. While all of them are calm, a new sample is only compared with the bands
 * of the gauges, one comparison for each figure however many rules ask for it.
 */
final class Lane {
    static final Judge[] NOBODY = {};

    final Series series;
    Judge[] judges = NOBODY;
    Gauge[] gauges = Gauge.NONE;
    /** How far back the judges look besides the correction horizon, ms. */
    long keep;

    private long calmSince = Long.MAX_VALUE;
    private long calmUntil = Long.MIN_VALUE;

    Lane(Series series) {
        this.series = series;
    }

    void detach() {
        judges = NOBODY;
        gauges = Gauge.NONE;
        keep = 0;
        disturb();
    }

    void attach(Judge judge, Gauge[] looked) {
        judges = Arrays.copyOf(judges, judges.length + 1);
        judges[judges.length - 1] = judge;
        for (Gauge gauge : looked) {
            if (gauge.series == series && Arrays.stream(gauges).noneMatch(known -> known == gauge)) {
                gauges = Arrays.copyOf(gauges, gauges.length + 1);
                gauges[gauges.length - 1] = gauge;
            }
        }
    }

    /** A judge is no longer calm. */
    void disturb() {
        calmUntil = Long.MIN_VALUE;
    }

    /** Whether a newly appended reading is of no interest to anybody. */
    boolean isCalm(long time, double reading) {
        boolean calm = time < calmUntil && time > calmSince;
        for (Gauge gauge : gauges) {
            calm &= gauge.stays(time, reading);
        }
        return calm;
    }

    /** After some of the judges have judged. */
    void settle() {
        calmSince = Long.MIN_VALUE;
        calmUntil = Long.MAX_VALUE;
        for (Gauge gauge : gauges) {
            gauge.open();
        }
        for (Judge judge : judges) {
            Calm calm = judge.calm;
            calm.narrow();
            for (Lane lane : judge.lanes) {
                lane.calmSince = Math.max(lane.calmSince, calm.since());
                lane.calmUntil = Math.min(lane.calmUntil, calm.until());
            }
        }
    }
}
