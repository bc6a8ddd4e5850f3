package dev.vigil.domain.inspection.cooperation;

import java.util.List;

/**
 * What an enterprise thinks of a check.
 *
 * @param departments codes of the departments that came
 * @param stars 1 to 5
 */
public record Rating(String task, List<String> departments, int stars, long at) {
    public Rating {
        departments = List.copyOf(departments);
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("stars must be 1 to 5");
        }
    }
}
