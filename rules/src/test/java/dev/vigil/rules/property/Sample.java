package dev.vigil.rules.property;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;

/** One reading of the property tests. */
record Sample(String device, String metric, long at, double value, Quality quality) {
    Observation received(long time) {
        return Observation.of(device, metric, at, value, quality)
                .placed("p", device)
                .receivedAt(time);
    }
}
