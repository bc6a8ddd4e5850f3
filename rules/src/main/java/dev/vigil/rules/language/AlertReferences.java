package dev.vigil.rules.language;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Suggestion;
import dev.vigil.rules.Rule;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.expression.Parts;
import dev.vigil.rules.expression.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Rules that look at the alerts of rules: these have to be there, and nobody may look at himself, even by others. */
public final class AlertReferences {
    private static final Bilingual A_RULE = new Bilingual("已有规则的编号", "the id of a rule");

    private final Map<String, Set<String>> looksAt = new LinkedHashMap<>();

    /** Is told of a rule, what was found in it, and what was expected. */
    @FunctionalInterface
    public interface Complaints {
        void add(Rule rule, Bilingual found, Bilingual expected);
    }

    private AlertReferences(List<Rule> rules) {
        rules.forEach(rule -> looksAt.put(rule.id(), of(rule)));
    }

    public static void check(List<Rule> rules, Complaints complaints) {
        AlertReferences references = new AlertReferences(rules);
        rules.forEach(rule -> references.check(rule, complaints));
    }

    private void check(Rule rule, Complaints complaints) {
        for (String other : of(rule)) {
            if (!looksAt.containsKey(other)) {
                complaints.add(rule, call(other), A_RULE.plus(Suggestion.meant(other, looksAt.keySet())));
            } else if (leads(other, rule.id(), new HashSet<>())) {
                complaints.add(
                        rule,
                        call(other),
                        new Bilingual(
                                "一条不直接或间接看 '" + rule.id() + "' 的告警的规则",
                                "a rule that does not look at the alerts of '" + rule.id()
                                        + "' itself, nor by way of others"));
            }
        }
    }

    /** Rules on trial whose {@code instead_of} is no rule: what they say would be compared with nothing. */
    public static void checkTrials(List<Rule> rules, Complaints complaints) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        rules.stream()
                .filter(rule -> !rule.insteadOf().isEmpty() && !ids.contains(rule.insteadOf()))
                .forEach(rule -> complaints.add(
                        rule,
                        Bilingual.of("instead_of: " + rule.insteadOf()),
                        A_RULE.plus(Suggestion.meant(rule.insteadOf(), ids))));
    }

    private static Bilingual call(String rule) {
        return Bilingual.of("alerts('" + rule + "', …)");
    }

    private boolean leads(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from) && looksAt.getOrDefault(from, Set.of()).stream().anyMatch(next -> leads(next, to, seen));
    }

    private static Set<String> of(Rule rule) {
        Set<String> rules = new TreeSet<>();
        Consumer<Expression> note = part -> {
            if (part instanceof Term.Alerts alerts) {
                rules.add(alerts.rule());
            }
        };
        Parts.walk(rule.judgement().when(), note);
        if (rule.judgement().clear() != null) {
            Parts.walk(rule.judgement().clear(), note);
        }
        rule.judgement().ladder().forEach(step -> {
            Parts.walk(step.when(), note);
            if (step.until() != null) {
                Parts.walk(step.until(), note);
            }
        });
        return rules;
    }
}
