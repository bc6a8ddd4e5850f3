package dev.vigil.rules.property;

import dev.vigil.rules.Scene;

/** An alert as it stands in the end, without what depends on the way there. */
record Outcome(
        String rule,
        String unit,
        long began,
        long opened,
        Long cleared,
        String severity,
        double value,
        double limit,
        double peak,
        int occurrences) {
    @Override
    public String toString() {
        return rule + "@" + unit + " " + Scene.wall(began) + "-" + Scene.wall(opened) + "-"
                + (cleared == null ? "open" : Scene.wall(cleared)) + " " + severity + " v=" + value + " l=" + limit
                + " p=" + peak + " n=" + occurrences;
    }
}
