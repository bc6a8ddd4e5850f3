package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.util.List;

/** A small vocabulary for tests: the revisions of one alert. */
record Alerts(String id, List<String> items, boolean shadow) {
    static final String PREMISE = "p1";

    static Alerts of(String id, String... items) {
        return new Alerts(id, List.of(items), false);
    }

    Alerts inTheShadow() {
        return new Alerts(id, items, true);
    }

    Alert opened(Severity severity, long at) {
        return revision(1, AlertState.OPEN, AlertChange.OPENED, severity, at);
    }

    Alert revision(int revision, AlertState state, AlertChange change, Severity severity, long at) {
        return new Alert(
                id,
                revision,
                "rule-" + id,
                1,
                PREMISE,
                "d1",
                null,
                null,
                state,
                change,
                severity,
                at - 60_000,
                at - 1_000,
                null,
                at,
                1,
                1,
                1,
                null,
                1,
                1,
                shadow,
                Bilingual.of("title of " + id),
                Bilingual.of("why " + id),
                items,
                null);
    }
}
