package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;

/** What the planner keeps of one revision of an alert. */
record AlertRevision(int revision, AlertState state, AlertChange change, Severity severity, long publishedAt) {
    static AlertRevision of(Alert alert) {
        return new AlertRevision(
                alert.revision(), alert.state(), alert.change(), alert.severity(), alert.publishedAt());
    }
}
