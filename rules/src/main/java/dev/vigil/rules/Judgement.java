package dev.vigil.rules;

import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.calendar.Active;
import dev.vigil.rules.expression.Expression;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a rule raises an alert, how severe it is and when it is over.
 *
 * @param hold how long {@code when} must hold, ms of event time
 * @param clear what ends it; null for the opposite of {@code when}
 * @param clearFor how long {@code clear} must hold; for events the quiet time
 * @param quality the qualities that are judged
 */
public record Judgement(
        Expression when,
        long hold,
        @Nullable Expression clear,
        long clearFor,
        Severity severity,
        List<Step> ladder,
        Active active,
        Set<Quality> quality) {
    public Judgement {
        ladder = List.copyOf(ladder);
        quality = Set.copyOf(quality);
    }
}
