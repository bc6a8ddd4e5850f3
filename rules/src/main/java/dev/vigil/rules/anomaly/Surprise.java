package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How rare a figure of one kind is among all that came before: minus the decimal logarithm of the share of earlier
 * figures that were as great. Earlier ones are kept as counts in bins of an eighth of an octave, so the memory does not
 * grow. A figure beyond the greatest is the more surprising the farther beyond it lies.
 */
final class Surprise {
    private static final int BINS_OF_AN_OCTAVE = 8;
    private static final int LOWEST_OCTAVE = -40;
    private static final int BINS = 80 * BINS_OF_AN_OCTAVE;
    private static final int TOO_FEW = 20;
    private static final double BEYOND = 2;
    private static final double MOST_BEYOND = 4;

    private final int[] counts = new int[BINS];
    private int seen;
    private double greatest;
    /** The highest bin that is not empty. */
    private int top;

    /** 0 until enough has been seen. */
    double of(double figure) {
        if (seen < TOO_FEW || figure <= 0) {
            return 0;
        }
        if (figure > greatest) {
            double beyond = greatest > 0 ? BEYOND * (figure / greatest - 1) : MOST_BEYOND;
            return Math.log10(seen + 1.0) + Math.min(MOST_BEYOND, beyond);
        }
        int bin = bin(figure);
        double asGreat = counts[bin] * 0.5;
        for (int above = bin + 1; above <= top; above++) {
            asGreat += counts[above];
        }
        return Math.log10((seen + 1.0) / Math.max(asGreat, 0.5));
    }

    void learn(double figure) {
        seen++;
        int bin = bin(figure);
        counts[bin]++;
        top = Math.max(top, bin);
        greatest = Math.max(greatest, figure);
    }

    private static int bin(double figure) {
        if (figure <= 0) {
            return 0;
        }
        double octave = Math.log(figure) / Math.log(2) - LOWEST_OCTAVE;
        return (int) Math.max(1, Math.min(BINS - 1, octave * BINS_OF_AN_OCTAVE));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(seen);
        out.writeDouble(greatest);
        for (int count : counts) {
            out.writeInt(count);
        }
    }

    void read(DataInput in) throws IOException {
        seen = in.readInt();
        greatest = in.readDouble();
        for (int i = 0; i < BINS; i++) {
            counts[i] = in.readInt();
            top = counts[i] > 0 ? i : top;
        }
    }
}
