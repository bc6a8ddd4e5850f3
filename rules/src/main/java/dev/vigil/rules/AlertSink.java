package dev.vigil.rules;

import dev.vigil.domain.alert.Alert;

/** Takes the revisions of alerts as they are decided. */
@FunctionalInterface
public interface AlertSink {
    void publish(Alert revision);
}
