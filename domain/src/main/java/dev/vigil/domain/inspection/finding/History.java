package dev.vigil.domain.inspection.finding;

import java.time.LocalDate;
import java.util.List;

/**
 * The findings at one premise so far.
 *
 * @param since the day from which on the history is complete
 */
public record History(LocalDate since, List<Finding> findings) {
    public History {
        findings = List.copyOf(findings);
    }
}
