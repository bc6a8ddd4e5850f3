package dev.vigil.console.alert;

import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Numbers;
import dev.vigil.domain.alert.Evidence;
import dev.vigil.domain.alert.Learned;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.ObservationBytes;
import dev.vigil.domain.observation.Quality;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made an alert true, readable.
 *
 * @param revision the revision of the alert that froze it
 * @param ruleText the rule as it stood, YAML
 * @param registryText the premise as it stood, JSON
 */
public record EvidenceView(
        int revision,
        OffsetDateTime from,
        List<Sample> samples,
        String ruleText,
        String registryText,
        List<String> pictures,
        List<Learned> learned) {

    /**
     * One observation that the condition looked at.
     *
     * @param interval for which a mean stands that the device has made itself, ms; 0 for a reading
     */
    public record Sample(
            String device,
            String metric,
            OffsetDateTime at,
            OffsetDateTime received,
            @Nullable Double value,
            @Nullable String text,
            @Nullable String unit,
            Quality quality,
            boolean resent,
            long interval,
            @Nullable String picture) {

        static Sample of(Observation observation) {
            return new Sample(
                    observation.device(),
                    observation.metric(),
                    DistrictTime.of(observation.at()),
                    DistrictTime.of(observation.received()),
                    Numbers.finiteOrNull(observation.value()),
                    observation.text(),
                    observation.unit(),
                    observation.quality(),
                    observation.resent(),
                    observation.interval(),
                    observation.picture());
        }
    }

    static EvidenceView of(int revision, Evidence evidence) {
        return new EvidenceView(
                revision,
                DistrictTime.of(evidence.from()),
                evidence.samples().stream()
                        .map(ObservationBytes::read)
                        .map(Sample::of)
                        .toList(),
                evidence.ruleText(),
                evidence.registryText(),
                evidence.pictures(),
                evidence.learned());
    }
}
