package dev.vigil.domain.rollup;

/** When a mean is valid, by HJ 212-2017, annexes C and D. */
public enum Validity {
    /** Sewage (废水): one abnormal child makes its parent abnormal. */
    SEWAGE,
    /**
     * Flue gas (烟气), and whatever else is measured without a pause: three quarters of the children must be normal, which
     * is 45 minutes of an hour; of a day 20 hours.
     */
    CONTINUOUS
}
