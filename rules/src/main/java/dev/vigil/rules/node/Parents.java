package dev.vigil.rules.node;

import dev.vigil.rules.series.SampleLog;
import dev.vigil.rules.series.Series;

/**
 * The gateway or the power supply without which a device is silent. What it sends itself says since when it has been
 * there without a break, and that its mains supply is on.
 */
public final class Parents {
    public static final Parents NONE = new Parents(new Series[0]);
    private static final String SUPPLY = "supply";
    private static final long NEVER = Long.MIN_VALUE;

    private final Series[] series;

    /** @param series all that the parent sends and rules look at */
    public Parents(Series[] series) {
        this.series = series;
    }

    public boolean any() {
        return series.length > 0;
    }

    public Series[] series() {
        return series;
    }

    /** Event time of its newest sample up to now; {@link Long#MIN_VALUE} when there is none. */
    long spoke(long time) {
        return newest(time);
    }

    /**
     * Since when it has spoken without a break, and has had power; {@link Long#MIN_VALUE} when it is without.
     *
     * @param gap how long a silence is a break, ms
     */
    long since(long time, long gap) {
        long since = newest(time);
        if (since == NEVER) {
            return NEVER;
        }
        // twice the gap is enough: what was there before a whole gap needs no longer past
        for (long before = newest(since - 1); since > time - 2 * gap; before = newest(before - 1)) {
            if (before == NEVER || since - before >= gap) {
                break;
            }
            since = before;
        }
        return powered(time, since);
    }

    private long powered(long time, long since) {
        long powered = since;
        for (Series one : series) {
            if (!one.metric().id().equals(SUPPLY)) {
                continue;
            }
            SampleLog log = one.log();
            int index = log.after(time) - 1;
            if (index >= log.first() && log.value(index) == 0) {
                return NEVER;
            }
            long on = Long.MIN_VALUE;
            for (; index >= log.first() && log.at(index) >= since && log.value(index) != 0; index--) {
                on = log.at(index);
            }
            boolean wasOff = index >= log.first() && log.at(index) >= since;
            powered = wasOff ? Math.max(powered, on) : powered;
        }
        return powered;
    }

    private long newest(long time) {
        long newest = NEVER;
        for (Series one : series) {
            SampleLog log = one.log();
            int index = log.after(time) - 1;
            if (index >= log.first()) {
                newest = Math.max(newest, log.at(index));
            }
        }
        return newest;
    }
}
