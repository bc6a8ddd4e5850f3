package dev.vigil.rules.expression;

/** What is computed over the samples of a window. */
public enum Statistic {
    AVG,
    MIN,
    MAX,
    SUM,
    COUNT,
    /** Population standard deviation. */
    STDDEV,
    /** Newest minus oldest sample of the window. */
    DELTA,
    /** {@link #DELTA} by the seconds between the two. */
    RATE,
    /** The p-quantile, linear between neighbours; the parameter is p. */
    QUANTILE,
    /** Slope of the least-squares line, per hour. */
    SLOPE,
    /** How many different values. */
    DISTINCT,
    /** The oldest sample of the window. */
    FIRST,
    /** Time-weighted exponential mean of the window; the parameter is the half-life, ms. */
    EWMA,
    /** Share of the samples whose quality is NORMAL, 0 to 1. */
    SHARE_VALID,
    /** 1 when the window is covered and its samples differ by no more than the parameter, a share of their mean. */
    CONSTANT,
    /** 1 when the window is covered and every sample is at or below the limit of detection, the parameter. */
    AT_DETECTION;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
