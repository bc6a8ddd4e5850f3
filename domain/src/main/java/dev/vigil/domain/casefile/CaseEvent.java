package dev.vigil.domain.casefile;

import dev.vigil.domain.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * One line of a premise's case file (案卷): what the data say or what a person did, in one order.
 * Exactly one of the two is present.
 */
public record CaseEvent(String premise, @Nullable Alert alert, @Nullable Action action) {
    public static CaseEvent of(Alert alert) {
        return new CaseEvent(alert.premise(), alert, null);
    }

    public static CaseEvent of(Action action) {
        return new CaseEvent(action.premise(), null, action);
    }
}
