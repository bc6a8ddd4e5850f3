package dev.vigil.domain.inspection.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * A visit that would have taken place if every lead had been followed by its own department alone. One department
 * comes to one premise once a day at most, however many leads it has.
 *
 * @param items codes of what it would have come for
 * @param leads ids of the alerts and other leads
 */
public record WouldVisit(String department, LocalDate day, List<String> items, List<String> leads) {
    public WouldVisit {
        items = items == null ? List.of() : List.copyOf(items);
        leads = leads == null ? List.of() : List.copyOf(leads);
    }
}
