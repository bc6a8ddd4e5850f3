package dev.vigil.rules.node;

/**
 * A figure that conditions compare. Those who compare it are content while it stays within a band, and mostly the
 * newest reading alone tells that it does: then nobody has to compute the figure.
 */
public abstract class GaugeNode extends Node {
    public static final int SETTLED = 0;

    /** What it says at a sample that was just put at the end of its series; NaN when that says too little. */
    public final double measure(long time) {
        seek(time);
        return fresh();
    }

    /** The value where a sample of allowed quality is of this very instant. */
    protected double fresh() {
        return value();
    }

    /**
     * The least reading that leaves the figure within the band, if it was within before; infinite when no reading tells.
     */
    public double safeLow(double low, double high) {
        return Double.POSITIVE_INFINITY;
    }

    /** The greatest reading that leaves the figure within the band, if it was within before. */
    public double safeHigh(double low, double high) {
        return Double.NEGATIVE_INFINITY;
    }

    /**
     * Whether safe readings will leave the figure within the band from now on, whatever leaves its window meanwhile.
     *
     * @param low the least safe reading
     * @param high the greatest safe reading
     * @return {@link #SETTLED}, or after how many readings it is worth asking again
     */
    public int unsettled(double low, double high) {
        return SETTLED;
    }

    /**
     * Where safe readings do not tell: for how long others, and how far outside, leave the figure within its band. It
     * stands at the newest reading and is within now.
     *
     * @param reading the newest
     * @param leeway is narrowed to what this figure allows
     * @return whether it is worth anything
     */
    public boolean narrow(double reading, double low, double high, Leeway leeway) {
        return false;
    }
}
