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
    private final double[] recent;
    private final float[] shapes;
    private long seen;
    private long remembered;

    Neighbour(int blocks, int length, int most) {
        this.blocks = blocks;
        this.length = length;
        this.most = most;
        recent = new double[blocks * length];
        shapes = new float[most * blocks];
    }

    @Override
    public double take(long at, double reading) {
        recent[(int) (seen++ % recent.length)] = reading;
        if (seen < recent.length) {
            return 0;
        }
        float[] shape = shape();
        double distance = distance(shape);
        if (seen % length == 0) {
            System.arraycopy(shape, 0, shapes, (int) (remembered++ % most) * blocks, blocks);
        }
        return distance;
    }

    private float[] shape() {
        float[] shape = new float[blocks];
        for (int block = 0; block < blocks; block++) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += recent[(int) ((seen - 1 - block * length - i) % recent.length)];
            }
            shape[block] = (float) (sum / length);
        }
        return shape;
    }

    private double distance(float[] shape) {
        int known = (int) Math.min(remembered, most);
        double nearest = known == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int one = 0; one < known; one++) {
            double sum = 0;
            for (int block = 0; block < blocks; block++) {
                double off = (double) shapes[one * blocks + block] - shape[block];
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
        for (double reading : recent) {
            out.writeDouble(reading);
        }
        for (float part : shapes) {
            out.writeFloat(part);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        seen = in.readLong();
        remembered = in.readLong();
        for (int i = 0; i < recent.length; i++) {
            recent[i] = in.readDouble();
        }
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = in.readFloat();
        }
    }
}
