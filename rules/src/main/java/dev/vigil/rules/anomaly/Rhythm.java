package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How many standard deviations the mean of the last readings lies from what is usual at this place of a season: at this
 * hour of the day, or in these two hours of the week. Each place keeps an exponential mean and variance of its own, which
 * forget by time and not by readings, so that it is the same for a device that speaks every 10 seconds or every hour.
 */
final class Rhythm implements Feature {
    private static final int TOO_FEW = 6;
    private static final double MOST = 1e6;

    private final long season;
    private final double memory;
    private final double[] recent;
    private final double[] means;
    private final double[] variances;
    private final int[] readings;
    private double sum;
    private long seen;
    private long last;

    /**
     * @param season length, ms
     * @param places into how many it is cut
     * @param visits of a place after which what was learned there weighs 1/e
     * @param smoothed how many of the last readings are taken together
     */
    Rhythm(long season, int places, double visits, int smoothed) {
        this.season = season;
        memory = visits * season / places;
        recent = new double[smoothed];
        means = new double[places];
        variances = new double[places];
        readings = new int[places];
    }

    @Override
    public double take(long at, double reading) {
        int slot = (int) (seen % recent.length);
        sum += reading - recent[slot];
        recent[slot] = reading;
        if (slot == recent.length - 1) {
            resum();
        }
        long stay = seen == 0 ? 0 : Math.max(0, Math.min(at - last, season / means.length));
        last = at;
        seen++;
        int place = (int) (Math.floorMod(at, season) * means.length / season);
        return visit(place, sum / Math.min(seen, recent.length), 1 - StrictMath.exp(-stay / memory));
    }

    /** A sum that is carried along gathers errors of rounding; once a round they are thrown away. */
    private void resum() {
        sum = 0;
        for (double reading : recent) {
            sum += reading;
        }
    }

    private double visit(int place, double level, double weight) {
        readings[place] = Math.min(readings[place], Integer.MAX_VALUE - 1) + 1;
        double share = Math.max(weight, 1.0 / readings[place]);
        double off = level - means[place];
        double spread = Math.sqrt(variances[place] + 1e-12 + 1e-6 * means[place] * means[place]);
        double deviations = readings[place] < TOO_FEW ? 0 : Math.min(MOST, Math.abs(off) / spread);
        means[place] += share * off;
        variances[place] = (1 - share) * (variances[place] + share * off * off);
        return deviations;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(seen);
        out.writeLong(last);
        out.writeDouble(sum);
        for (double reading : recent) {
            out.writeDouble(reading);
        }
        for (int place = 0; place < means.length; place++) {
            out.writeDouble(means[place]);
            out.writeDouble(variances[place]);
            out.writeInt(readings[place]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        seen = in.readLong();
        last = in.readLong();
        sum = in.readDouble();
        for (int i = 0; i < recent.length; i++) {
            recent[i] = in.readDouble();
        }
        for (int place = 0; place < means.length; place++) {
            means[place] = in.readDouble();
            variances[place] = in.readDouble();
            readings[place] = in.readInt();
        }
    }
}
