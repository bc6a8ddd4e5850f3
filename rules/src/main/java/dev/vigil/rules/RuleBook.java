package dev.vigil.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rules of a district at one time. Books are never changed, only followed by one of a higher version.
 *
 * @param version the highest wins, whatever the order in which books arrive
 * @param effectiveFrom the received clock from which it holds, epoch ms
 * @param refused rules of an earlier version that are judged no more
 */
public record RuleBook(long version, long effectiveFrom, List<Rule> rules, List<RefusedRule> refused) {
    public RuleBook {
        rules = List.copyOf(rules);
        refused = List.copyOf(refused);
    }

    public RuleBook(long version, long effectiveFrom, List<Rule> rules) {
        this(version, effectiveFrom, rules, List.of());
    }

    public RuleBook as(long newVersion, long newEffectiveFrom) {
        return new RuleBook(newVersion, newEffectiveFrom, rules, refused);
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Optional<RefusedRule> refused(String id) {
        return refused.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Every rule as it was written, the refused ones at the end. */
    public List<String> texts() {
        return Stream.concat(rules.stream(), refused.stream().map(RefusedRule::rule))
                .map(Rule::text)
                .toList();
    }
}
