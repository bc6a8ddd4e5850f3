package dev.vigil.domain.inspection.officer;

import dev.vigil.domain.inspection.calendar.DayRange;
import java.util.List;

/**
 * An enforcement certificate (行政执法证).
 *
 * @param number unique in the district; two officers are two numbers
 * @param domains codes of the domains in which it entitles to inspect
 */
public record Certificate(String number, List<String> domains, DayRange valid) {
    public Certificate {
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
