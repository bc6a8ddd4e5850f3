package dev.vigil.rules.series;

/**
 * A sum from which numbers can be taken away again. It keeps about 106 bits, so that for readings of sensors it is the
 * same whatever the order in which numbers came and went: a corrected past gives the same mean as a straight one.
 */
public final class ExactSum {
    private double high;
    private double low;

    public void add(double number) {
        double sum = high + number;
        double part = sum - high;
        low += (high - (sum - part)) + (number - part);
        high = sum;
    }

    public void clear() {
        high = 0;
        low = 0;
    }

    public double value() {
        return high + low;
    }

    public double high() {
        return high;
    }

    public double low() {
        return low;
    }
}
