package dev.vigil.formats;

import dev.vigil.domain.observation.Quality;
import java.util.Locale;

/** Validity in text: a flag letter of HJ 212, or a name of ours. */
public final class QualityText {
    private QualityText() {}

    /** The flags of HJ 212-2017, table 8. A flag that is not in the table is unknown, never normal. */
    public static Quality flag(String flag) {
        return switch (flag) {
            case "N" -> Quality.NORMAL;
            case "F" -> Quality.STOPPED;
            case "M" -> Quality.MAINTENANCE;
            case "S" -> Quality.MANUAL;
            case "D" -> Quality.FAULT;
            case "C" -> Quality.CALIBRATION;
            case "T" -> Quality.OVER_RANGE;
            case "B" -> Quality.COMMUNICATION;
            default -> Quality.UNKNOWN;
        };
    }

    /** A name such as {@code over-range}, in any case, or a flag letter; unknown when it is neither. */
    public static Quality of(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Quality quality : Quality.values()) {
            if (quality.name().equals(name)) {
                return quality;
            }
        }
        return flag(text);
    }
}
