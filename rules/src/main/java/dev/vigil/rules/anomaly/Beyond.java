package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How far a reading lies outside of everything that is remembered, as a share of the range remembered. The range is that
 * of the last {@value #BLOCKS} blocks of {@value #LENGTH} readings, so that one wild reading does not blind it for ever.
 */
final class Beyond implements Feature {
    private static final int BLOCKS = 16;
    private static final int LENGTH = 4096;
    private static final int TOO_FEW = 3;
    private static final double LEAST_RANGE = 1e-9;

    private final double[] least = new double[BLOCKS];
    private final double[] most = new double[BLOCKS];
    private long seen;

    Beyond() {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }

    @Override
    public double take(long at, double reading) {
        double share = seen < TOO_FEW ? 0 : share(reading);
        int block = (int) (seen / LENGTH % BLOCKS);
        if (seen % LENGTH == 0) {
            least[block] = reading;
            most[block] = reading;
        }
        least[block] = Math.min(least[block], reading);
        most[block] = Math.max(most[block], reading);
        seen++;
        return share;
    }

    private double share(double reading) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int block = 0; block < BLOCKS; block++) {
            low = Math.min(low, least[block]);
            high = Math.max(high, most[block]);
        }
        double outside = Math.max(0, Math.max(reading - high, low - reading));
        return outside / (high - low + LEAST_RANGE);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(seen);
        for (int block = 0; block < BLOCKS; block++) {
            out.writeDouble(least[block]);
            out.writeDouble(most[block]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        seen = in.readLong();
        for (int block = 0; block < BLOCKS; block++) {
            least[block] = in.readDouble();
            most[block] = in.readDouble();
        }
    }
}
