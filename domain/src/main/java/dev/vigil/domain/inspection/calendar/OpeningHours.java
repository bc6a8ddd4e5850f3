package dev.vigil.domain.inspection.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When the authorities are open on a working day, from a day on. Like what the desk says of a day, it is said before that day
 * begins and not changed afterwards, so that whoever asks about an hour, whenever, hears the same.
 *
 * @param closes the first minute that is closed again
 */
public record OpeningHours(LocalDate from, LocalTime opens, LocalTime closes) {
    public OpeningHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("the working day must open before it closes");
        }
    }

    boolean include(LocalTime clock) {
        return !clock.isBefore(opens) && clock.isBefore(closes);
    }
}
