package dev.vigil.rules.node;

import dev.vigil.domain.rollup.PointRollups;
import dev.vigil.domain.rollup.Resolution;
import dev.vigil.domain.rollup.Rollup;
import dev.vigil.domain.rollup.RollupRules;
import dev.vigil.domain.rollup.Tally;
import dev.vigil.domain.rollup.Validity;
import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * The mean of the last whole hour or day of one series, made by the same code as the stored one. It is made when the
 * hour or day is over, and made again when a sample of it comes later.
 */
final class LastMean {
    /** What is in the log is taken, however late it came. */
    private static final long ANY_TIME = 32 * Resolution.DAY.width();

    private final Series series;
    private final Resolution resolution;
    private final RollupRules rules;
    private final Validity validity;
    private final int mask;
    private final long interval;
    private long end = Long.MIN_VALUE;
    private int revision;
    /** One more than the index of the newest sample that was looked at. */
    private int seen;

    private double mean = Double.NaN;

    /**
     * @param mask bits of the codes of the qualities that a mean may have
     * @param interval how often a sample is due, ms; 0 when nobody knows
     */
    LastMean(Series series, Resolution resolution, RollupRules rules, int mask, long interval) {
        this.series = series;
        this.resolution = resolution;
        this.rules =
                new RollupRules(ANY_TIME, rules.validShare(), rules.validMinutes(), rules.validHours(), rules.sewage());
        this.validity = rules.validityOf(series.metric().id());
        this.mask = mask;
        this.interval = interval;
    }

    /** NaN when there is none, or none that is valid. */
    double at(long time) {
        SampleLog log = series.log();
        long now = resolution.beginOf(time);
        int upTo = log.after(time);
        if (now != end || revision != log.revision() || upTo < seen || isLatePart(log, upTo)) {
            end = now;
            revision = log.revision();
            mean = mean(log, upTo);
        }
        seen = upTo;
        return mean;
    }

    /** Whether there is anything that another hour or day could be made of. */
    boolean goesOn(long time) {
        SampleLog log = series.log();
        return log.after(time) > log.after(resolution.beginOf(time) - 1) || !Double.isNaN(mean);
    }

    /** A mean stands where its interval begins: one that comes after the hour may be of the hour. */
    private boolean isLatePart(SampleLog log, int upTo) {
        if (series.extras().isEmpty()) {
            return false;
        }
        for (int index = Math.max(seen, log.first()); index < upTo; index++) {
            if (log.at(index) - length(log.at(index)) < end) {
                return true;
            }
        }
        return false;
    }

    private long length(long at) {
        Series.Extra extra = series.extras().get(at);
        return extra == null ? 0 : extra.interval();
    }

    private double mean(SampleLog log, int upTo) {
        long begin = end - resolution.width();
        PointRollups point = new PointRollups();
        for (int index = log.after(begin - 1); index < upTo; index++) {
            long at = log.at(index);
            long length = length(at);
            if (length <= resolution.width() && at - length >= begin && at - length < end) {
                point.add(at, log.value(index), log.quality(index), length, end, rules);
            }
        }
        return point.due(end, validity, rules, interval).stream()
                .filter(one -> one.resolution() == resolution && one.begin() == begin)
                .map(Rollup::tally)
                .filter(tally -> ((mask >> tally.quality().code()) & 1) != 0)
                .mapToDouble(Tally::mean)
                .findFirst()
                .orElse(Double.NaN);
    }
}
