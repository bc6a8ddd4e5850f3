package dev.vigil.domain.inspection.scenario;

import java.util.List;

/**
 * How one scenario went.
 *
 * @param shows which rule of inspections, or which lesson of other systems, it shows
 * @param place file and line
 * @param failures what came out otherwise than expected, or what could not be read; empty when all is well
 */
public record ScenarioOutcome(String name, String shows, String place, List<String> failures) {
    public ScenarioOutcome {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
