package dev.vigil.domain.inspection.rectification;

import dev.vigil.domain.alert.AlertId;
import dev.vigil.domain.casefile.Action;
import dev.vigil.domain.casefile.ActionKind;
import java.util.Map;
import java.util.Optional;

/** The look on the spot that an order needs when the stream could not prove anything. */
public final class Recheck {
    private Recheck() {}

    /** A clue check of the one item, the same for every call; empty while nobody has to go. */
    public static Optional<Action> of(VerificationWatch watch, long at) {
        if (!Consequences.of(watch).list().contains(Consequence.RECHECK_ON_SITE)) {
            return Optional.empty();
        }
        RectificationOrder order = watch.order();
        return Optional.of(new Action(
                "r-" + AlertId.hash("recheck", order.id(), Long.toString(order.dueAt())),
                ActionKind.TRANSFER,
                order.premise(),
                null,
                null,
                "vigil",
                at,
                watch.reason().en(),
                Map.of(
                        "plan",
                        order.id(),
                        "items",
                        order.item(),
                        "title_zh",
                        "整改复查：" + watch.reason().zh(),
                        "title_en",
                        "look again after an order: " + watch.reason().en())));
    }
}
