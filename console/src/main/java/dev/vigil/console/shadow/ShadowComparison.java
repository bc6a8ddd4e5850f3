package dev.vigil.console.shadow;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on trial beside the rule that it may replace, over a time: of what opened in it.
 *
 * @param insteadOf the rule in force; null when the rule on trial names none, and then only it speaks
 * @param from not before the present text of the rule on trial held: another text would be another rule
 * @param premises most differences first
 * @param items newest first, {@value ShadowDesk#SHOWN} at most
 * @param complete false when more alerts fell into the time than are compared: choose a shorter one
 */
public record ShadowComparison(
        String rule,
        @Nullable String insteadOf,
        OffsetDateTime from,
        OffsetDateTime to,
        ShadowCounts counts,
        List<ShadowPremise> premises,
        List<ShadowLine> items,
        boolean complete) {
    public ShadowComparison {
        premises = List.copyOf(premises);
        items = List.copyOf(items);
    }
}
