package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * Something that is measured, or a kind of event that is detected (监测因子).
 *
 * @param id as rules name it, for example {@code pm10}
 * @param name as people name it
 * @param kind a level that holds until the next sample, or an event that happens
 * @param unit the unit in which it is stored and judged; empty for a bare number
 * @param wireNames codes of standards and vendors that mean this metric, for example {@code a34002}
 * @param min the least value that is physically possible
 * @param max the greatest value that is physically possible
 * @param detection limit of detection; NaN when it has none
 */
public record Metric(
        String id,
        Bilingual name,
        Kind kind,
        String unit,
        List<String> wireNames,
        double min,
        double max,
        double detection) {
    /** What a reading of the metric means between two samples. */
    public enum Kind {
        /** Holds until the next sample. */
        LEVEL,
        /** Happens at its instant; between two of them there is nothing. */
        EVENT,
        /** A text, for example a state of a machine. */
        TEXT
    }

    public Metric {
        wireNames = List.copyOf(wireNames);
    }

    /** A number that is physically possible; anything else is suspect, not refused. */
    public boolean possible(double value) {
        return min <= value && value <= max;
    }
}
