package dev.vigil.console.rule;

import dev.vigil.console.web.Codes;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Durations;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlFile;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the interface shows it.
 *
 * @param scenario the first of its scenarios, null when it is for all
 * @param per {@code device}, {@code premise} or {@code area}
 * @param when its condition as it was written; empty when the text cannot be read
 * @param hold how long the condition must hold, for example {@code 10m}
 * @param insteadOf the rule that it may replace, when it is on trial
 * @param refused why this version of Vigil judges it no more; empty for a rule that is judged
 * @param text the whole rule, YAML
 */
public record RuleView(
        String id,
        Bilingual title,
        String severity,
        @Nullable String scenario,
        List<String> scenarios,
        List<String> industries,
        List<String> tags,
        String per,
        String when,
        @Nullable String clear,
        String hold,
        List<String> items,
        boolean shadow,
        @Nullable String insteadOf,
        List<RuleFault> refused,
        String text) {
    /** Those that are judged, then those that are refused. */
    static List<RuleView> of(RuleBook book) {
        return Stream.concat(
                        book.rules().stream().map(RuleView::of),
                        book.refused().stream().map(RuleView::of))
                .toList();
    }

    static RuleView of(RefusedRule refused) {
        return of(refused.rule(), refused.problems().stream().map(RuleFault::of).toList());
    }

    static RuleView of(Rule rule) {
        return of(rule, List.of());
    }

    private static RuleView of(Rule rule, List<RuleFault> refused) {
        List<String> scenarios = rule.scope().scenarios();
        return new RuleView(
                rule.id(),
                rule.title(),
                rule.judgement().severity().code(),
                scenarios.isEmpty() ? null : scenarios.get(0),
                scenarios,
                rule.scope().industries(),
                rule.scope().tags(),
                Codes.lower(rule.per()),
                Objects.requireNonNullElse(written(rule, "when"), ""),
                written(rule, "clear"),
                Durations.text(rule.judgement().hold()),
                rule.items(),
                rule.shadow(),
                rule.insteadOf().isEmpty() ? null : rule.insteadOf(),
                refused,
                rule.text());
    }

    private static @Nullable String written(Rule rule, String key) {
        Problems ignored = new Problems(); // the text was checked when the rule was taken in
        return YamlFile.parse(rule.text(), rule.id(), ignored)
                .map(root -> root.isList() ? root.list(ignored).get(0) : root)
                .map((YamlValue value) -> value.map(ignored))
                .map((YamlMap map) -> map.optionalText(key))
                .orElse(null);
    }
}
