package dev.vigil.standalone.bench.anomaly;

/** Rows between which a detection counts as right, both included. */
public record Window(int first, int last) {
    public int rows() {
        return last - first + 1;
    }
}
