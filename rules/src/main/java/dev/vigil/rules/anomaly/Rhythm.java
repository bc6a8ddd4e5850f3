package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How many standard deviations the mean of the last readings lies from what is usual at this place of a season: at this
 * hour of the day, or in these two hours of the week. Each place keeps an exponential mean and variance of its own.
 */
final class Rhythm implements Feature {
    private static final int TOO_FEW = 6;
    private static final double MOST = 1e6;

    private final long season;
    private final double weight;
    private final double[] recent;
    private final double[] means;
    private final double[] variances;
    private final int[] visits;
    private double sum;
    private long seen;

    /**
     * @param season length, ms
     * @param places into how many it is cut
     * @param weight of a reading in the mean of its place, from 0 to 1
     * @param smoothed how many of the last readings are taken together
     */
    Rhythm(long season, int places, double weight, int smoothed) {
        this.season = season;
        this.weight = weight;
        recent = new double[smoothed];
        means = new double[places];
        variances = new double[places];
        visits = new int[places];
    }

    @Override
    public double take(long at, double reading) {
        int slot = (int) (seen++ % recent.length);
        sum += reading - recent[slot];
        recent[slot] = reading;
        return visit((int) (Math.floorMod(at, season) * means.length / season), sum / Math.min(seen, recent.length));
    }

    private double visit(int place, double level) {
        double share = Math.max(weight, 1.0 / ++visits[place]);
        double off = level - means[place];
        double spread = Math.sqrt(variances[place] + 1e-12 + 1e-6 * means[place] * means[place]);
        double deviations = visits[place] < TOO_FEW ? 0 : Math.min(MOST, Math.abs(off) / spread);
        means[place] += share * off;
        variances[place] = (1 - share) * (variances[place] + share * off * off);
        return deviations;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(seen);
        out.writeDouble(sum);
        for (double reading : recent) {
            out.writeDouble(reading);
        }
        for (int place = 0; place < means.length; place++) {
            out.writeDouble(means[place]);
            out.writeDouble(variances[place]);
            out.writeInt(visits[place]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        seen = in.readLong();
        sum = in.readDouble();
        for (int i = 0; i < recent.length; i++) {
            recent[i] = in.readDouble();
        }
        for (int place = 0; place < means.length; place++) {
            means[place] = in.readDouble();
            variances[place] = in.readDouble();
            visits[place] = in.readInt();
        }
    }
}
