package dev.vigil.rules.node;

/**
 * A figure that conditions compare. While it stays within a band, which those who look at it set together, none of
 * them has anything new to say.
 */
public abstract class GaugeNode extends Node {
    private double low;
    private double high;
    private double now = Double.NaN;

    /** Moves to a sample that was just put at the end of the only series; whether the figure stays in its band. */
    public final boolean stays(long time) {
        seek(time);
        now = fresh();
        return now >= low && now <= high;
    }

    /** The value where a sample of allowed quality is of this very instant. */
    protected double fresh() {
        return value();
    }

    /** What it said when it was last looked at. */
    public final double now() {
        return now;
    }

    public final void now(double value) {
        now = value;
    }

    public final void widen() {
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
    }

    public final void narrow(double newLow, double newHigh) {
        low = Math.max(low, newLow);
        high = Math.min(high, newHigh);
    }

    public final double low() {
        return low;
    }

    public final double high() {
        return high;
    }
}
