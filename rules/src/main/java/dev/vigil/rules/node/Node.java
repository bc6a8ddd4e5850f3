package dev.vigil.rules.node;

/**
 * A term of a condition at one premise, at one instant of event time. It can be moved to any instant that the logs
 * still cover, forwards cheaply; what it says there depends on nothing but the logs.
 */
public abstract class Node {
    /** Moves to that instant. */
    public abstract void seek(long time);

    /** The number at the instant; truths are 1 and 0, NaN is unknown. */
    public abstract double value();

    /** The next instant at which the value changes without a new sample; {@link Long#MAX_VALUE} for none. */
    public long nextChange() {
        return Long.MAX_VALUE;
    }

    /** The next instant at which the value becomes unknown, because its readings have grown too old. */
    public long staleAt() {
        return Long.MAX_VALUE;
    }
}
