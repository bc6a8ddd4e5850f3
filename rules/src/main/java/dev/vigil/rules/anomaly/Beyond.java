package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How far a reading lies outside of everything seen so far, as a share of the range seen so far. */
final class Beyond implements Feature {
    private static final double LEAST_RANGE = 1e-9;

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int seen;

    @Override
    public double take(long at, double reading) {
        double range = most - least;
        double outside = Math.max(0, Math.max(reading - most, least - reading));
        double share = seen < 3 ? 0 : outside / (range + LEAST_RANGE);
        least = Math.min(least, reading);
        most = Math.max(most, reading);
        seen = Math.min(seen + 1, 3);
        return share;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeDouble(least);
        out.writeDouble(most);
        out.writeInt(seen);
    }

    @Override
    public void read(DataInput in) throws IOException {
        least = in.readDouble();
        most = in.readDouble();
        seen = in.readInt();
    }
}
