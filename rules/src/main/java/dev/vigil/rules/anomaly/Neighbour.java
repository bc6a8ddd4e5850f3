package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far the shape of the last readings is from the nearest shape seen before. A shape is the means of {@code blocks}
 * consecutive blocks of {@code length} readings; one shape of every block is remembered, the oldest is forgotten first.
 */
final class Neighbour implements Feature {
    private final int blocks;
    private final int length;
    private final int most;
    /** Twice over, so that the last readings always stand in a row. */
    private final double[] recent;

    private final float[] shape;
    private final float[] shapes;
    private long seen;
    private long remembered;

    Neighbour(int blocks, int length, int most) {
        this.blocks = blocks;
        this.length = length;
        this.most = most;
        recent = new double[2 * blocks * length];
        shape = new float[blocks];
        shapes = new float[most * blocks];
    }

    @Override
    public double take(long at, double reading) {
        int span = blocks * length;
        int slot = (int) (seen++ % span);
        recent[slot] = reading;
        recent[slot + span] = reading;
        if (seen < span) {
            return 0;
        }
        look(slot + 1);
        double distance = distance();
        if (seen % length == 0) {
            System.arraycopy(shape, 0, shapes, (int) (remembered++ % most) * blocks, blocks);
        }
        return distance;
    }

    /** Sums anew each time: a sum that is carried along would gather errors of rounding. */
    private void look(int from) {
        int index = from;
        for (int block = 0; block < blocks; block++) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += recent[index++];
            }
            shape[block] = (float) (sum / length);
        }
    }

    private double distance() {
        int known = (int) Math.min(remembered, most);
        double nearest = known == 0 ? 0 : Double.POSITIVE_INFINITY;
        int index = 0;
        for (int one = 0; one < known; one++) {
            double sum = 0;
            for (int block = 0; block < blocks; block++) {
                double off = (double) shapes[index++] - shape[block];
                sum += off * off;
            }
            nearest = Math.min(nearest, sum);
        }
        return Math.sqrt(nearest);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(seen);
        out.writeLong(remembered);
        for (int i = 0; i < recent.length / 2; i++) {
            out.writeDouble(recent[i]);
        }
        for (float part : shapes) {
            out.writeFloat(part);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        seen = in.readLong();
        remembered = in.readLong();
        for (int i = 0; i < recent.length / 2; i++) {
            recent[i] = in.readDouble();
            recent[i + recent.length / 2] = recent[i];
        }
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = in.readFloat();
        }
    }
}
