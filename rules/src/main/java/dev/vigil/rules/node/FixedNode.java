package dev.vigil.rules.node;

/** Something that does not change as long as the premise does not: its grade, its tags. */
public final class FixedNode extends Node {
    private final double value;

    public FixedNode(double value) {
        this.value = value;
    }

    public static FixedNode of(boolean truth) {
        return new FixedNode(truth ? 1 : 0);
    }

    @Override
    public void seek(long time) {}

    @Override
    public double value() {
        return value;
    }
}
