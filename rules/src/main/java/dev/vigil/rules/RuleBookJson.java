package dev.vigil.rules;

import dev.vigil.domain.Json;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.language.AlertReferences;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule book as it lies in the topic {@code rules}: version, time, and every rule as its YAML text. Reading it parses
 * the texts again, so a book needs no format of its own.
 */
public final class RuleBookJson {
    /** The JSON object. */
    public record Written(long version, long effectiveFrom, List<String> rules) {}

    private RuleBookJson() {}

    public static byte[] write(RuleBook book) {
        return Json.bytes(new Written(
                book.version(),
                book.effectiveFrom(),
                book.rules().stream().map(Rule::text).toList()));
    }

    /**
     * @throws IllegalArgumentException when the bytes are not a rule book
     * @throws dev.vigil.domain.config.ConfigurationException when a rule in it cannot be used
     */
    public static RuleBook read(byte[] bytes, Metrics metrics) {
        Written written = Json.read(bytes, Written.class);
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        List<String> texts = written.rules() == null ? List.of() : written.rules();
        for (String text : texts) {
            rules.addAll(RuleFolder.parse(text, "rule book " + written.version(), metrics, problems));
        }
        AlertReferences.check(
                rules,
                (rule, found, expected) ->
                        problems.add(new Problem("rule book " + written.version(), 0, 0, rule.id(), found, expected)));
        problems.refuseIfAny();
        return new RuleBook(written.version(), written.effectiveFrom(), rules);
    }
}
