package dev.vigil.domain.inspection.finding;

import dev.vigil.domain.Bilingual;
import java.util.List;

/**
 * Whether a violation might go unpunished. Only ever a proposal: the officer decides and signs.
 *
 * @param proposed no condition is unmet
 * @param conditions each with its state, those for the officer among them
 */
public record LeniencyProposal(String item, boolean proposed, Bilingual reason, List<ConditionCheck> conditions) {
    public LeniencyProposal {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
