package dev.vigil.rules;

import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Set;

/**
 * Some of the premises of a rule. An empty list means all; what is given has to be true together.
 *
 * @param premises ids
 * @param tags the premise has at least one of them
 * @param keySupervision only those under key supervision (重点监管对象)
 */
public record Audience(
        List<String> premises,
        Set<CreditGrade> grades,
        List<String> tags,
        List<String> scenarios,
        List<String> areas,
        boolean keySupervision) {
    public Audience {
        premises = List.copyOf(premises);
        grades = Set.copyOf(grades);
        tags = List.copyOf(tags);
        scenarios = List.copyOf(scenarios);
        areas = List.copyOf(areas);
    }

    /** Whether it says nothing that would tell one premise from another. */
    public boolean isEverybody() {
        return premises.isEmpty()
                && grades.isEmpty()
                && tags.isEmpty()
                && scenarios.isEmpty()
                && areas.isEmpty()
                && !keySupervision;
    }

    public boolean covers(Premise premise) {
        return (premises.isEmpty() || premises.contains(premise.id()))
                && (grades.isEmpty() || grades.contains(premise.grade()))
                && (tags.isEmpty() || premise.tags().stream().anyMatch(tags::contains))
                && (scenarios.isEmpty() || scenarios.contains(premise.scenario()))
                && (areas.isEmpty() || areas.contains(premise.area()))
                && (!keySupervision || premise.keySupervision());
    }
}
