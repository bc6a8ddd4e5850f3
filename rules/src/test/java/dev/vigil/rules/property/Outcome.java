package dev.vigil.rules.property;

import dev.vigil.rules.Scene;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert as it stands in the end, without what depends on the way there. */
record Outcome(
        String rule,
        String unit,
        long began,
        long opened,
        @Nullable Long cleared,
        String severity,
        double value,
        double limit,
        double peak,
        int occurrences) {
    @Override
    public String toString() {
        return rule + "@" + unit + " " + Scene.wall(began) + "-" + Scene.wall(opened) + "-"
                + (cleared == null ? "open" : Scene.wall(cleared)) + " " + severity + " v=" + number(value) + " l="
                + number(limit) + " p=" + number(peak) + " n=" + occurrences;
    }

    /** Without the last digits, which depend on the order of the sums. */
    private static String number(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.9g", value);
    }
}
