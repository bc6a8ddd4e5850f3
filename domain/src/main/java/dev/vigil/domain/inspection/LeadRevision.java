package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;

/** What the planner keeps of one revision of a lead. */
record LeadRevision(int revision, AlertState state, AlertChange change, Severity severity, long publishedAt) {
    static LeadRevision of(Alert alert) {
        return new LeadRevision(alert.revision(), alert.state(), alert.change(), alert.severity(), alert.publishedAt());
    }

    /** Whether it says that the lead was true and at least so severe. */
    boolean holds(Severity from) {
        boolean wasTrue = state == AlertState.OPEN || change == AlertChange.AMENDED;
        return wasTrue && severity.atLeast(from);
    }
}
