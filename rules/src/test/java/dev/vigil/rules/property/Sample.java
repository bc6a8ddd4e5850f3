package dev.vigil.rules.property;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;

/** One reading of the property tests. A text is a number with a letter before it. */
record Sample(String premise, String device, String metric, long at, double value, Quality quality) {
    static final String TEXT = "panel_software_version";

    Observation received(long time) {
        Observation observation = metric.equals(TEXT)
                ? Observation.of(device, metric, at, text(), quality)
                : Observation.of(device, metric, at, value, quality);
        return observation.placed(premise, device).receivedAt(time);
    }

    String text() {
        return "V" + Math.round(value);
    }

    Sample reading(double other) {
        return new Sample(premise, device, metric, at, other, quality);
    }
}
