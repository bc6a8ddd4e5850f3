package dev.vigil.domain.inspection.year;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One alert of a simulated year: when it opens, what it names and how it ends. Times in epoch ms. */
record AlertStory(
        String id,
        String premise,
        @Nullable String device,
        Severity severity,
        List<String> items,
        long opens,
        long ends,
        AlertChange end) {
    Alert opened() {
        return revision(1, AlertState.OPEN, AlertChange.OPENED, opens);
    }

    Alert ended() {
        AlertState state = end == AlertChange.WITHDRAWN ? AlertState.WITHDRAWN : AlertState.CLEARED;
        return revision(2, state, end, ends);
    }

    private Alert revision(int revision, AlertState state, AlertChange change, long at) {
        return new Alert(
                id,
                revision,
                "simulated",
                1,
                premise,
                device,
                null,
                null,
                state,
                change,
                severity,
                opens,
                opens,
                null,
                at,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                null,
                1,
                1,
                false,
                Bilingual.of(id),
                Bilingual.of(id),
                items,
                null);
    }
}
