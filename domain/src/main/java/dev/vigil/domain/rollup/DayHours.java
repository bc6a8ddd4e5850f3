package dev.vigil.domain.rollup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The hours of one day of one point. They stay when the samples of the hour are forgotten. */
final class DayHours {
    private static final int HOURS = 24;

    private final @Nullable Tally[] hours = new Tally[HOURS];
    private long interval;
    private boolean changed;

    void put(int hour, Tally tally, long meanOver) {
        changed |= !tally.equals(hours[hour]);
        hours[hour] = tally;
        interval = Math.max(interval, meanOver);
    }

    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** The longest averaging interval of a sample, ms. */
    long interval() {
        return interval;
    }

    /** @param due how often a sample is due, ms; 0 when nobody knows */
    Tally day(Validity validity, RollupRules rules, long due) {
        Children children = new Children();
        for (Tally hour : hours) {
            if (hour != null) {
                children.add(hour);
            }
        }
        return children.tally(validity, Math.max(1, (double) due / Resolution.HOUR.width()), rules.validHours());
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(interval);
        out.writeBoolean(changed);
        for (Tally hour : hours) {
            out.writeBoolean(hour != null);
            if (hour != null) {
                hour.write(out);
            }
        }
    }

    static DayHours read(DataInput in) throws IOException {
        DayHours day = new DayHours();
        day.interval = in.readLong();
        day.changed = in.readBoolean();
        for (int hour = 0; hour < HOURS; hour++) {
            day.hours[hour] = in.readBoolean() ? Tally.read(in) : null;
        }
        return day;
    }
}
