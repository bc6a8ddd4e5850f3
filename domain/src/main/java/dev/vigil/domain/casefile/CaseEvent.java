package dev.vigil.domain.casefile;

import dev.vigil.domain.alert.Alert;
import dev.vigil.domain.inspection.rectification.OrderRevision;
import org.jspecify.annotations.Nullable;

/**
 * One line of a premise's case file (案卷): what the data say, what a person did, or what the
 * data say about an order to rectify, in one order. Exactly one of the three is present.
 */
public record CaseEvent(String premise, @Nullable Alert alert, @Nullable Action action, @Nullable OrderRevision order) {
    public static CaseEvent of(Alert alert) {
        return new CaseEvent(alert.premise(), alert, null, null);
    }

    public static CaseEvent of(Action action) {
        return new CaseEvent(action.premise(), null, action, null);
    }

    public static CaseEvent of(OrderRevision order) {
        return new CaseEvent(order.premise(), null, null, order);
    }
}
