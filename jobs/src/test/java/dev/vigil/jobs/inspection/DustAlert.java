package dev.vigil.jobs.inspection;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.util.List;

/** Revisions of alerts about dust. */
final class DustAlert {
    private static final long HELD = 60_000;
    private static final long LATER = 1_000;

    private DustAlert() {}

    /** One that has just opened, of a rule of its own. */
    static Alert opened(String id, String premise, Severity severity, long at) {
        List<String> items = List.of("ECO-DUST-01");
        return of(id, 1, "dust-" + id, premise, AlertState.OPEN, AlertChange.OPENED, severity, at, items);
    }

    static Alert of(
            String id,
            int revision,
            String rule,
            String premise,
            AlertState state,
            AlertChange change,
            Severity severity,
            long at,
            List<String> items) {
        return new Alert(
                id,
                revision,
                rule,
                1,
                premise,
                "meter",
                null,
                "pm10",
                state,
                change,
                severity,
                at - HELD,
                at - LATER,
                null,
                at,
                200,
                150,
                200,
                "µg/m³",
                1,
                1,
                false,
                Bilingual.of("dust"),
                Bilingual.of("dust over the limit"),
                items,
                null);
    }
}
