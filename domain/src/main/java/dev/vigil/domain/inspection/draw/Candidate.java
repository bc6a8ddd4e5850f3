package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody, or some premise, that may be drawn.
 *
 * @param id certificate number of an officer, id of a patrol or of a premise
 * @param groups what it counts for: the domains of an officer, the grade of a premise, the street of a patrol
 */
public record Candidate(String id, List<String> groups) {
    public Candidate {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(id);
        texts.add(Integer.toString(groups.size()));
        texts.addAll(groups);
        return texts;
    }
}
