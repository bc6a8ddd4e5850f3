package dev.vigil.rules.property;

import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.anomaly.Detector;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How unusual each normal reading is to a detector that sees them all in their order, once. */
final class Unusual {
    private final Map<Long, Map<Sample, Double>> bySeason = new HashMap<>();
    private final List<Sample> samples;

    Unusual(List<Sample> samples) {
        this.samples = samples;
    }

    double score(Sample sample, long season) {
        return bySeason.computeIfAbsent(season, this::scores).get(sample);
    }

    private Map<Sample, Double> scores(long season) {
        Map<Sample, Double> scores = new HashMap<>();
        Map<String, Detector> detectors = new HashMap<>();
        samples.stream()
                .filter(sample -> sample.quality() == Quality.NORMAL)
                .sorted(Comparator.comparingLong(Sample::at))
                .forEach(sample -> scores.put(
                        sample,
                        detectors
                                .computeIfAbsent(
                                        sample.device() + " " + sample.metric(), unused -> new Detector(season))
                                .score(sample.at(), sample.value())));
        return scores;
    }
}
