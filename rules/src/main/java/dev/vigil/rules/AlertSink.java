package dev.vigil.rules;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.observation.Observation;
import dev.vigil.rules.area.Contribution;

/** Takes the revisions of alerts as they are decided. */
@FunctionalInterface
public interface AlertSink {
    void publish(Alert revision);

    /** Takes what the premise adds to the figures of its area; nobody need care. */
    default void contribute(Contribution part) {}

    /** Takes a sample that nobody judges, because its premise has as many series as it may have. */
    default void refuse(Observation sample) {}
}
