package dev.vigil.rules.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How rare a figure of one kind is among those that came before: minus the decimal logarithm of the share of earlier
 * figures that were as great. Earlier ones are kept as counts in bins of an eighth of an octave, so the memory does not
 * grow; when it holds {@value #MOST} of them, every count is halved, and what was seen once is forgotten. A figure beyond
 * the greatest is the more surprising the farther beyond it lies.
 */
final class Surprise {
    /** The exponent of a double and the first three bits of its fraction: eight bins for each power of two. */
    private static final int BIN_SHIFT = 49;

    private static final int LOWEST_BIN = (int) (Double.doubleToRawLongBits(0x1p-40) >>> BIN_SHIFT);
    private static final int BINS = 640;
    private static final int GROUP = 32;
    private static final int TOO_FEW = 20;
    /** So that a count fits into 16 bits. */
    private static final int MOST = Character.MAX_VALUE;

    private static final double BEYOND = 2;
    private static final double MOST_BEYOND = 4;

    private final char[] counts = new char[BINS];
    /** The sums of {@value #GROUP} counts each: a tail is summed in few steps. */
    private final int[] groups = new int[BINS / GROUP];

    private int seen;
    private double greatest;

    /** 0 until enough has been seen. */
    double of(double figure) {
        if (seen < TOO_FEW || figure <= 0) {
            return 0;
        }
        if (figure > greatest) {
            double beyond = greatest > 0 ? BEYOND * (figure / greatest - 1) : MOST_BEYOND;
            return StrictMath.log10(seen + 1.0) + Math.min(MOST_BEYOND, beyond);
        }
        int bin = bin(figure);
        double asGreat = counts[bin] * 0.5 + above(bin);
        return StrictMath.log10((seen + 1.0) / Math.max(asGreat, 0.5));
    }

    private int above(int bin) {
        int above = 0;
        int group = bin / GROUP + 1;
        for (int i = bin + 1; i < group * GROUP; i++) {
            above += counts[i];
        }
        for (int i = group; i < groups.length; i++) {
            above += groups[i];
        }
        return above;
    }

    void learn(double figure) {
        int bin = bin(figure);
        seen++;
        counts[bin]++;
        groups[bin / GROUP]++;
        greatest = Math.max(greatest, figure);
        if (seen >= MOST) {
            halve();
        }
    }

    private void halve() {
        int top = 0;
        for (int i = 0; i < BINS; i++) {
            counts[i] >>= 1;
            top = counts[i] > 0 ? i : top;
        }
        greatest = Math.min(greatest, Double.longBitsToDouble((long) (top + LOWEST_BIN + 1) << BIN_SHIFT));
        regroup();
    }

    private void regroup() {
        seen = 0;
        Arrays.fill(groups, 0);
        for (int i = 0; i < BINS; i++) {
            groups[i / GROUP] += counts[i];
            seen += counts[i];
        }
    }

    private static int bin(double figure) {
        int bin = (int) (Double.doubleToRawLongBits(figure) >>> BIN_SHIFT) - LOWEST_BIN;
        return figure <= 0 ? 0 : Math.max(1, Math.min(BINS - 1, bin));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(greatest);
        for (char count : counts) {
            out.writeChar(count);
        }
    }

    void read(DataInput in) throws IOException {
        greatest = in.readDouble();
        for (int i = 0; i < BINS; i++) {
            counts[i] = in.readChar();
        }
        regroup();
    }
}
