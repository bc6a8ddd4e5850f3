package dev.vigil.rules.outage;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import java.util.List;
import java.util.Optional;

/**
 * Times in which the platform itself heard nobody, as a series of their own at each premise: at the end of each its
 * length, ms. Who has said nothing in such a time is not silent for it.
 */
public final class Outages {
    public static final String DEVICE = "platform";
    public static final String SERIES = "platform:outage";

    private Outages() {}

    public static boolean is(String device) {
        return device.equals(DEVICE);
    }

    /** The series as if it were a metric; empty when it is another. */
    public static Optional<Metric> metric(String series) {
        return series.equals(SERIES)
                ? Optional.of(new Metric(
                        SERIES,
                        new Bilingual("平台中断", "outage of the platform"),
                        Metric.Kind.EVENT,
                        "ms",
                        List.of(),
                        0,
                        Double.POSITIVE_INFINITY,
                        Double.NaN))
                : Optional.empty();
    }

    /** @param from the last time at which it certainly heard, and {@code to} the first since, epoch ms */
    public static Observation of(String premise, long from, long to) {
        return Observation.of(DEVICE, SERIES, to, (double) (to - from), Quality.NORMAL)
                .placed(premise, DEVICE)
                .receivedAt(to);
    }
}
