package dev.vigil.domain.catalogue;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * One kind of premises with its joint checklist (场景清单).
 *
 * @param checklist codes of the items that a comprehensive check of such premises holds
 * @param defaults codes of the items for an alert whose rule names none that is published
 */
public record Scenario(String id, Bilingual name, List<String> checklist, List<String> defaults) {
    public Scenario {
        checklist = checklist == null ? List.of() : List.copyOf(checklist);
        defaults = defaults == null ? List.of() : List.copyOf(defaults);
    }

    /** The same under another name. */
    public Scenario called(Bilingual other) {
        return new Scenario(id, other, checklist, defaults);
    }
}
