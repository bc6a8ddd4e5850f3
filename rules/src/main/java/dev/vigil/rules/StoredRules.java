package dev.vigil.rules;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.calendar.Active;
import dev.vigil.rules.expression.Expression;
import dev.vigil.rules.language.AlertReferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the texts of a book that was checked when it was made. Since then the language may have become stricter: what it
 * refuses now is set aside, and every other rule goes on.
 */
public final class StoredRules {
    private static final Pattern ID = Pattern.compile("\\bid:\\s*([a-z0-9-]+)");

    private final List<Rule> rules = new ArrayList<>();
    private final List<RefusedRule> refused = new ArrayList<>();
    private final String shownAs;

    private StoredRules(String shownAs) {
        this.shownAs = shownAs;
    }

    /** A book with what is refused now beside what is judged. */
    public static RuleBook read(long version, long effectiveFrom, List<String> texts, Metrics metrics) {
        StoredRules stored = new StoredRules("rule book " + version);
        texts.forEach(text -> stored.take(text, metrics));
        stored.setAsideWhatLooksAtNothing();
        return new RuleBook(version, effectiveFrom, stored.rules, stored.refused);
    }

    private void take(String text, Metrics metrics) {
        Problems problems = new Problems();
        List<Rule> read = RuleFolder.parse(text, shownAs, metrics, problems);
        if (problems.isEmpty()) {
            rules.addAll(read);
            return;
        }
        Rule rule = read.isEmpty() ? unread(text) : read.get(0);
        refused.add(new RefusedRule(rule, problems.all()));
    }

    /** What is no YAML any more. */
    private static Rule unread(String text) {
        Matcher named = ID.matcher(text);
        String id = named.find() ? named.group(1) : "rule";
        Judgement never = new Judgement(
                new Expression.Truth(false), 0, null, 0, Severity.BLUE, List.of(), Active.ALWAYS, Set.of());
        return new Rule(
                id,
                Bilingual.of(id),
                Scope.EVERYWHERE,
                Per.DEVICE,
                never,
                List.of(),
                List.of(),
                Respond.BY_SEVERITY,
                false,
                "",
                text);
    }

    /** A rule that looks at the alerts of one that was set aside looks at nothing, and so does who looks at its own. */
    private void setAsideWhatLooksAtNothing() {
        Map<Rule, Problem> vain = new LinkedHashMap<>();
        AlertReferences.check(rules, (rule, found, expected) -> vain.putIfAbsent(rule, at(rule, found, expected)));
        if (!vain.isEmpty()) {
            rules.removeAll(vain.keySet());
            vain.forEach((rule, problem) -> refused.add(new RefusedRule(rule, List.of(problem))));
            setAsideWhatLooksAtNothing();
        }
    }

    private Problem at(Rule rule, Bilingual found, Bilingual expected) {
        return new Problem(shownAs, 1, 1, rule.id(), found, expected);
    }
}
