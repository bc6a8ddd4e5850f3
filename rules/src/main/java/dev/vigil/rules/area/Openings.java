package dev.vigil.rules.area;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import java.util.List;
import java.util.Optional;

/** The openings of a rule's alerts as a series of events, which other rules look at. */
public final class Openings {
    /** The device under which the openings at the premise itself are kept. */
    public static final String DEVICE = "alerts:premise";

    private static final String PREFIX = "alerts:";

    private Openings() {}

    public static String series(String rule) {
        return PREFIX + rule;
    }

    public static boolean is(String series) {
        return series.startsWith(PREFIX);
    }

    public static String rule(String series) {
        return series.substring(PREFIX.length());
    }

    /** The series as if it were a metric; empty when it is one. */
    public static Optional<Metric> metric(String series) {
        if (!is(series)) {
            return Optional.empty();
        }
        String rule = rule(series);
        Bilingual name = new Bilingual("规则 " + rule + " 的警报", "alerts of rule " + rule);
        return Optional.of(
                new Metric(series, name, Metric.Kind.EVENT, "", List.of(), 0, Double.POSITIVE_INFINITY, Double.NaN));
    }
}
