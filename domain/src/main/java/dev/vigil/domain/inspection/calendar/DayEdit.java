package dev.vigil.domain.inspection.calendar;

import dev.vigil.domain.Bilingual;
import java.time.LocalDate;

/**
 * What the desk says of one day, over what the config folder says of it. It is said before the day begins and not changed
 * afterwards, so that whoever asks about the day, whenever, hears the same.
 *
 * @param name why nobody works then, or why somebody does
 */
public record DayEdit(LocalDate day, Kind kind, Bilingual name) {
    /** What becomes of the day. */
    public enum Kind {
        /** a day off */
        HOLIDAY,
        /** 调休: worked, though it is a weekend or was a day off */
        WORKDAY,
        /** as its day of the week has it */
        PLAIN
    }
}
