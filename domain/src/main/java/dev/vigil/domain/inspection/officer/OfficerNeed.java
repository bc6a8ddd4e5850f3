package dev.vigil.domain.inspection.officer;

import dev.vigil.domain.inspection.calendar.DayRange;
import java.util.List;
import java.util.Set;

/**
 * Whom a task needs.
 *
 * @param domains codes of the domains of its items
 * @param premise id of the premise, and the name of its enterprise: both are asked for recusals
 * @param span the days from the draw to the due day
 * @param setAside certificate numbers that must not be drawn
 * @param fruitless certificate numbers that checked this premise too often without finding anything
 */
public record OfficerNeed(
        List<String> domains,
        String premise,
        String enterprise,
        String street,
        DayRange span,
        Set<String> setAside,
        Set<String> fruitless) {
    public OfficerNeed {
        domains = List.copyOf(domains);
        setAside = Set.copyOf(setAside);
        fruitless = Set.copyOf(fruitless);
    }
}
