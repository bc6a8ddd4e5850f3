package dev.vigil.domain.inspection.frequency;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * What the frequency guard says to a visit.
 *
 * @param reason why, with the figures
 * @param alternatives lawful ways, the nearest first; empty when the visit is allowed
 */
public record GuardDecision(Outcome outcome, Bilingual reason, List<Alternative> alternatives) {
    public enum Outcome {
        ALLOWED,
        /** allowed, and shown as frequent */
        MARKED,
        /** a cap is reached; it takes an alternative or an approval */
        CAPPED
    }

    public GuardDecision {
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    public boolean capped() {
        return outcome == Outcome.CAPPED;
    }
}
