package dev.vigil.standalone.bench.anomaly;

/** What a detection is worth by its place, before the weights of a profile. */
final class Reward {
    private static final double STEEPNESS = 5;
    /** In widths of the window that came before; a false alarm farther off costs the whole. */
    private static final double FARTHEST = 3;

    private Reward() {}

    /** From just under 1 at the first row of the window to just over 0 at its last: the earlier, the better. */
    static double within(Window window, int row) {
        double place = -(window.last() - row + 1) / (double) window.rows();
        return sigmoid(place) / sigmoid(-1);
    }

    /** From 0 right behind the window before it down to -1. */
    static double after(Window before, int row) {
        double widths = (row - before.last()) / (double) (before.rows() - 1);
        return widths > FARTHEST ? -1 : sigmoid(widths);
    }

    private static double sigmoid(double place) {
        return 2 / (1 + Math.exp(STEEPNESS * place)) - 1;
    }
}
