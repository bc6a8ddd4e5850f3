package dev.vigil.domain.premise;

import dev.vigil.domain.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that holds at a premise or at one of its outlets, from its permit or from a standard.
 *
 * @param metric for which metric
 * @param averaging the period over which the standard averages, or the part of the day for which it holds: one of
 *     {@link #AVERAGINGS}
 * @param device the outlet, null for the whole premise
 * @param value the limit, in {@code unit}
 * @param source permit number, or standard and clause
 * @param from first instant at which it holds, epoch ms
 * @param to first instant at which it holds no more, epoch ms; {@link Long#MAX_VALUE} for no end
 */
public record Limit(
        String metric,
        String averaging,
        @Nullable String device,
        double value,
        String unit,
        @Nullable Bilingual source,
        long from,
        long to) {
    /** What a standard may average over; {@code daytime} and {@code night} are those of the noise standards. */
    public static final List<String> AVERAGINGS =
            List.of("instant", "minute", "15min", "hour", "8h", "day", "month", "daytime", "night");

    public boolean holdsAt(long time) {
        return from <= time && time < to;
    }
}
