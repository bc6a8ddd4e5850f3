package dev.vigil.domain.inspection.ledger;

import java.util.List;

/**
 * The visits of one task: those that would have been, and those that are or were.
 *
 * @param was visits paid, or to be paid while it has not ended: 1 on site, 0 from afar
 */
public record VisitLedger(List<WouldVisit> would, int was) {
    public VisitLedger {
        would = would == null ? List.of() : List.copyOf(would);
    }

    public static VisitLedger empty() {
        return new VisitLedger(List.of(), 0);
    }

    /** Negative when the joint way cost more visits than every lead alone. */
    public int saved() {
        return would.size() - was;
    }
}
