package dev.vigil.rules.judge;

import dev.vigil.domain.Json;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.premise.Premise;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Evidence as the judge froze it: nothing of it changes any more. To put it into bytes and texts takes longer than all
 * that led to the alert, and is left to who writes the alert down.
 *
 * @param gathered the samples, series by series
 * @param most samples that are written; the newest
 */
record FrozenEvidence(
        long from, List<Observation> gathered, int most, String ruleText, Premise premise, List<Learned> learned)
        implements Evidence {
    private static final Comparator<Observation> BY_ARRIVAL = Comparator.comparingLong(Observation::received)
            .thenComparingLong(Observation::at)
            .thenComparing(Observation::device)
            .thenComparing(Observation::metric);

    @Override
    public List<byte[]> samples() {
        return kept().stream().map(ObservationBytes::write).toList();
    }

    @Override
    public String registryText() {
        return Json.text(premise);
    }

    @Override
    public List<String> pictures() {
        return kept().stream()
                .map(Observation::picture)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Observation> kept() {
        List<Observation> sorted = gathered.stream().sorted(BY_ARRIVAL).toList();
        return sorted.subList(Math.max(0, sorted.size() - most), sorted.size());
    }
}
