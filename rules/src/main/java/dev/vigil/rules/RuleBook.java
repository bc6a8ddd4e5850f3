package dev.vigil.rules;

import java.util.List;
import java.util.Optional;

/**
 * All rules of a district at one time. Books are never changed, only followed by one of a higher version.
 *
 * @param version the highest wins, whatever the order in which books arrive
 * @param effectiveFrom the received clock from which it holds, epoch ms
 */
public record RuleBook(long version, long effectiveFrom, List<Rule> rules) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    public RuleBook as(long newVersion, long newEffectiveFrom) {
        return new RuleBook(newVersion, newEffectiveFrom, rules);
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
