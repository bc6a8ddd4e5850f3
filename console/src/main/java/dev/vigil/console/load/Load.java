package dev.vigil.console.load;

import dev.vigil.console.alert.AlertView;
import dev.vigil.domain.Bilingual;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How heavy the load of the desk was, in the figures of ISA-18.2 / IEC 62682.
 *
 * @param perTenMinutes new alerts in each ten minutes, the oldest first
 * @param average of these
 * @param peak of these
 * @param flood share of the ten minutes with more than ten new alerts, 0 to 1: nobody can follow these
 * @param opened new alerts in all
 * @param acknowledgedAfter median seconds from shown to acknowledged; null when none was
 * @param unacknowledged of the new ones, still
 * @param chattering the same rule at the same place three times or more, the most frequent first
 * @param standing open for more than a day, the oldest first
 * @param top where most came from
 */
public record Load(
        OffsetDateTime from,
        OffsetDateTime to,
        List<Integer> perTenMinutes,
        double average,
        int peak,
        double flood,
        long opened,
        @Nullable Long acknowledgedAfter,
        long unacknowledged,
        List<Source> chattering,
        List<AlertView> standing,
        List<Source> top) {
    public Load {
        perTenMinutes = List.copyOf(perTenMinutes);
        chattering = List.copyOf(chattering);
        standing = List.copyOf(standing);
        top = List.copyOf(top);
    }

    /** A rule at a premise. */
    public record Source(String premise, Bilingual premiseName, String rule, Bilingual title, long count) {}
}
