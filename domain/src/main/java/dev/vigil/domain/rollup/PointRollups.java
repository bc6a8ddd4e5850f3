package dev.vigil.domain.rollup;

import dev.vigil.domain.observation.Quality;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is remembered of one point (one metric of one device) to roll it up, and to correct that when late samples come.
 * The same samples give the same minutes, hours and days, in whatever order and however often they come, as long as none
 * is later than {@link RollupRules#correctWithin()}.
 *
 * <p>An hour is the mean of its valid minutes, a day that of its valid hours (arithmetic, not weighted by flow).
 */
public final class PointRollups {
    private static final int VERSION = 1;
    private static final int MINUTES = 60;

    private final TreeMap<Long, HourSamples> hours = new TreeMap<>();
    private final TreeMap<Long, DayHours> days = new TreeMap<>();

    /**
     * Takes one sample.
     *
     * @param at event time; of a mean the end of its interval
     * @param meanOver the interval, ms; 0 for an instant. The mean stands where its interval begins
     * @param clock the received clock
     * @return false when it changes nothing: it was known, or it is later than late samples may be
     */
    public boolean add(long at, double value, Quality quality, long meanOver, long clock, RollupRules rules) {
        long begin = at - meanOver;
        long hour = Resolution.HOUR.beginOf(begin);
        if (isForgotten(hour + Resolution.HOUR.width(), clock, rules)) {
            return false;
        }
        return hours.computeIfAbsent(hour, none -> new HourSamples())
                .add((int) (begin - hour), value, quality, meanOver);
    }

    public static boolean isTooLate(long at, long meanOver, long clock, RollupRules rules) {
        return isForgotten(Resolution.HOUR.endOf(at - meanOver), clock, rules);
    }

    private static boolean isForgotten(long end, long clock, RollupRules rules) {
        return end + rules.correctWithin() <= clock;
    }

    /**
     * What has come to its end, and what has changed after its end, since this was asked.
     *
     * @param clock the received clock: nothing earlier will come
     * @param interval how often a sample is due, ms; 0 when nobody knows
     */
    public List<Rollup> due(long clock, Validity validity, RollupRules rules, long interval) {
        List<Rollup> due = new ArrayList<>();
        hours.forEach((begin, hour) -> minutes(begin, hour, clock, validity, rules, interval, due));
        hours.forEach((begin, hour) -> {
            if (begin + Resolution.HOUR.width() <= clock && hour.takeChanged()) {
                hour(begin, hour, validity, rules, interval, due);
            }
        });
        days.forEach((begin, day) -> {
            if (begin + Resolution.DAY.width() <= clock && day.takeChanged()) {
                long expected = expected(day.interval(), interval);
                due.add(Rollup.of(Resolution.DAY, begin, day.day(validity, rules, expected), expected));
            }
        });
        forget(clock, rules);
        return due;
    }

    /** A mean over an hour says nothing of its minutes. */
    private static void minutes(
            long begin,
            HourSamples hour,
            long clock,
            Validity validity,
            RollupRules rules,
            long interval,
            List<Rollup> due) {
        long width = Resolution.MINUTE.width();
        for (int minute = 0;
                hour.hasChangedMinutes() && minute < MINUTES && begin + (minute + 1) * width <= clock;
                minute++) {
            if (hour.takeChanged(minute) && hour.interval() <= width) {
                Tally tally = hour.minute(minute, validity, rules);
                due.add(Rollup.of(
                        Resolution.MINUTE, begin + minute * width, tally, expected(hour.interval(), interval)));
            }
        }
    }

    private void hour(
            long begin, HourSamples hour, Validity validity, RollupRules rules, long interval, List<Rollup> due) {
        long expected = expected(hour.interval(), interval);
        Tally tally = hour.hour(validity, rules, expected);
        if (hour.interval() <= Resolution.HOUR.width()) {
            due.add(Rollup.of(Resolution.HOUR, begin, tally, expected));
        }
        long day = Resolution.DAY.beginOf(begin);
        days.computeIfAbsent(day, none -> new DayHours())
                .put((int) ((begin - day) / Resolution.HOUR.width()), tally, hour.interval());
    }

    /** Means come as often as they are long; for anything else the registry says how often. */
    private static long expected(long meanOver, long interval) {
        return meanOver > 0 ? meanOver : interval;
    }

    private void forget(long clock, RollupRules rules) {
        hours.keySet().removeIf(begin -> isForgotten(begin + Resolution.HOUR.width(), clock, rules));
        days.keySet().removeIf(begin -> isForgotten(begin + Resolution.DAY.width(), clock, rules));
    }

    public boolean isEmpty() {
        return hours.isEmpty() && days.isEmpty();
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(hours.size());
        for (Map.Entry<Long, HourSamples> hour : hours.entrySet()) {
            out.writeLong(hour.getKey());
            hour.getValue().write(out);
        }
        out.writeInt(days.size());
        for (Map.Entry<Long, DayHours> day : days.entrySet()) {
            out.writeLong(day.getKey());
            day.getValue().write(out);
        }
    }

    /** @throws IOException also when a later version wrote it */
    public static PointRollups read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("roll-ups of version " + version + ", expected " + VERSION);
        }
        PointRollups point = new PointRollups();
        int hours = in.readInt();
        for (int i = 0; i < hours; i++) {
            point.hours.put(in.readLong(), HourSamples.read(in));
        }
        int days = in.readInt();
        for (int i = 0; i < days; i++) {
            point.days.put(in.readLong(), DayHours.read(in));
        }
        return point;
    }
}
