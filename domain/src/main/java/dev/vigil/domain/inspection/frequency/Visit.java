package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.inspection.TaskKind;
import java.util.List;

/**
 * A visit to a premise that took place.
 *
 * @param at the received clock at which it was finished, epoch ms
 * @param departments codes of the departments that came
 * @param officers certificate numbers
 * @param found whether anything was found
 * @param minutes how long it took; 0 when nobody said
 */
public record Visit(
        String task,
        long at,
        TaskKind kind,
        List<String> departments,
        List<String> officers,
        boolean found,
        int minutes) {
    public Visit {
        departments = departments == null ? List.of() : List.copyOf(departments);
        officers = officers == null ? List.of() : List.copyOf(officers);
    }
}
