package dev.vigil.rules.judge;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metric;
import java.util.List;

/** A metric that is no longer in the catalogue; its series is read past and left out. */
final class Unknown {
    private Unknown() {}

    static Metric metric(String id) {
        return new Metric(
                id,
                Bilingual.of(id),
                Metric.Kind.LEVEL,
                "",
                List.of(),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN);
    }
}
