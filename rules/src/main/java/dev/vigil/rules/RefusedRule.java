package dev.vigil.rules;

import dev.vigil.domain.config.Problem;
import java.util.List;

/**
 * A rule that was taken in by an earlier version and is refused by this one. It is kept as it was written, and judged by
 * nobody until somebody mends it.
 *
 * @param rule as far as it can be read: its condition says nothing
 */
public record RefusedRule(Rule rule, List<Problem> problems) {
    public RefusedRule {
        problems = List.copyOf(problems);
    }

    public String id() {
        return rule.id();
    }
}
