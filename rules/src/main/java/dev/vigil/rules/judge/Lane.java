package dev.vigil.rules.judge;

import dev.vigil.domain.catalogue.Metric;
import dev.vigil.rules.node.GaugeNode;
import dev.vigil.rules.node.LatestNode;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A series with the judges that look at it. While all of them are calm, a new sample is only compared with the bands
 * of the gauges, one comparison for each figure however many rules ask for it.
 */
final class Lane {
    static final Judge[] NOBODY = {};
    private static final GaugeNode[] NOTHING = {};

    final Series series;
    final SampleLog log;
    private final String device;
    private final String metric;
    private final boolean level;
    private long calmSince = Long.MAX_VALUE;
    private long calmUntil = Long.MIN_VALUE;
    /** The band of the newest reading. */
    private double low;

    private double high;
    private GaugeNode[] windows = NOTHING;
    private @Nullable GaugeNode latest;
    Judge[] judges = NOBODY;
    /** How far back the judges look besides the correction horizon, ms. */
    long keep;

    Lane(Series series) {
        this.series = series;
        log = series.log();
        level = series.metric().kind() == Metric.Kind.LEVEL;
        device = series.device();
        metric = series.metric().id();
    }

    @SuppressWarnings("ReferenceEquality") // nearly always the same text; only then are the letters not compared
    boolean isOf(String otherDevice, String otherMetric) {
        return (device == otherDevice || device.equals(otherDevice))
                && (metric == otherMetric || metric.equals(otherMetric));
    }

    /** Whether a number of that time is one more level at the end. */
    boolean appends(long time) {
        return level && time > log.newest();
    }

    void detach() {
        judges = NOBODY;
        windows = NOTHING;
        latest = null;
        keep = 0;
        disturb();
    }

    @SuppressWarnings("ReferenceEquality") // a series and a node are one thing each, they have no equals
    void attach(Judge judge, Gauges looked) {
        judges = Arrays.copyOf(judges, judges.length + 1);
        judges[judges.length - 1] = judge;
        for (int i = 0; i < looked.nodes().length; i++) {
            GaugeNode gauge = looked.nodes()[i];
            if (looked.series()[i] != series) {
                continue;
            }
            if (gauge instanceof LatestNode && (latest == null || latest == gauge)) {
                latest = gauge;
            } else if (Arrays.stream(windows).noneMatch(known -> known == gauge)) {
                windows = Arrays.copyOf(windows, windows.length + 1);
                windows[windows.length - 1] = gauge;
            }
        }
    }

    /** A judge is no longer calm. */
    void disturb() {
        calmUntil = Long.MIN_VALUE;
    }

    /** Whether a newly appended reading is of no interest to anybody. */
    boolean isCalm(long time, double reading) {
        boolean calm = time < calmUntil && time > calmSince && reading >= low && reading <= high;
        for (GaugeNode window : windows) {
            calm &= window.stays(time);
        }
        return calm;
    }

    /** Before some of the judges judge that reading. */
    void wake(double reading) {
        calmSince = Long.MIN_VALUE;
        calmUntil = Long.MAX_VALUE;
        if (latest != null) {
            latest.now(reading);
            latest.widen();
        }
        for (GaugeNode window : windows) {
            window.widen();
        }
    }

    /** Takes account of how calm the judge is. */
    void limit(Calm calm) {
        calmSince = Math.max(calmSince, calm.since());
        calmUntil = Math.min(calmUntil, calm.until());
    }

    /** After the judges have judged: they have narrowed the bands. */
    void settle() {
        low = latest == null ? Double.NEGATIVE_INFINITY : latest.low();
        high = latest == null ? Double.POSITIVE_INFINITY : latest.high();
    }
}
