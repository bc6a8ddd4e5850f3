package dev.vigil.console.rule;

import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Catalogue;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.language.AlertReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Reads the text of one rule as the jobs would read it, and says everything that is wrong with it. */
public final class RuleCheck {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_BOOK = 900_000;
    private static final String SHOWN_AS = "rule";

    private final Metrics metrics;
    private final Supplier<Catalogue> catalogue;

    /** @param catalogue as it stands now, with what was changed at the desk */
    public RuleCheck(Metrics metrics, Supplier<Catalogue> catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    /** The rule, when nothing is wrong with it. */
    record Outcome(Optional<Rule> rule, List<RuleFault> faults) {}

    Outcome check(String text) {
        if (text.length() > LONGEST) {
            return refused(RuleFault.longerThan(LONGEST, text));
        }
        Problems problems = new Problems();
        List<Rule> rules = RuleFolder.parse(text, SHOWN_AS, metrics, problems);
        if (!problems.isEmpty()) {
            return new Outcome(
                    Optional.empty(), problems.all().stream().map(RuleFault::of).toList());
        }
        if (rules.size() != 1) {
            return refused(RuleFault.whole(
                    new Bilingual(rules.size() + " 条规则", rules.size() + " rules"), new Bilingual("一条规则", "one rule")));
        }
        List<RuleFault> strangers = strangers(rules.get(0));
        return strangers.isEmpty()
                ? new Outcome(Optional.of(rules.get(0)), List.of())
                : new Outcome(Optional.empty(), strangers);
    }

    /**
     * Several rules, as they stand in a file.
     *
     * @throws org.springframework.web.ErrorResponseException with every fault, when there are any
     */
    public List<Rule> book(String text) {
        if (text.length() > LONGEST_BOOK) {
            throw refusal(List.of(RuleFault.longerThan(LONGEST_BOOK, text)));
        }
        Problems problems = new Problems();
        List<Rule> rules = RuleFolder.parse(text, SHOWN_AS, metrics, problems);
        if (!problems.isEmpty()) {
            throw refusal(problems.all().stream().map(RuleFault::of).toList());
        }
        if (rules.isEmpty()) {
            throw refusal(List.of(
                    RuleFault.whole(new Bilingual("没有规则", "no rules"), new Bilingual("至少一条规则", "one rule or more"))));
        }
        List<RuleFault> unanswered = references(rules, "");
        if (!unanswered.isEmpty()) {
            throw refusal(unanswered);
        }
        return rules;
    }

    /**
     * What the judge would refuse of rules that stand together in a book: alerts of a rule that is not there, or rules
     * that look at each other in a circle.
     *
     * @param edited the rule before the author; what is wrong with others is said with their names
     */
    static List<RuleFault> references(List<Rule> book, String edited) {
        List<RuleFault> faults = new ArrayList<>();
        AlertReferences.check(
                book,
                (rule, found, expected) -> faults.add(
                        rule.id().equals(edited)
                                ? at(
                                        rule.text(),
                                        found.en().substring(0, found.en().indexOf(',')),
                                        expected)
                                : RuleFault.whole(
                                        Bilingual.of("'" + rule.id() + "': ").plus(found), expected)));
        return faults;
    }

    static ErrorResponseException refusal(List<RuleFault> faults) {
        ProblemDetail problem = ProblemException.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", new Bilingual("规则有误，请按所列位置修改", "the rule cannot be used"));
        problem.setProperty("problems", faults);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    /** Names that are well-formed and known to nobody. */
    private List<RuleFault> strangers(Rule rule) {
        List<RuleFault> faults = new ArrayList<>();
        Set<String> scenarios = catalogue.get().scenarios().keySet();
        rule.items().stream()
                .filter(code -> catalogue.get().item(code).isEmpty())
                .forEach(
                        code -> faults.add(at(rule.text(), code, new Bilingual("清单中的事项", "an item of the catalogue"))));
        rule.scope().scenarios().stream()
                .filter(id -> !scenarios.contains(id))
                .forEach(id -> faults.add(at(
                        rule.text(),
                        id,
                        new Bilingual(
                                "场景：" + String.join("、", scenarios), "a scenario: " + String.join(", ", scenarios)))));
        return faults;
    }

    private static RuleFault at(String text, String word, Bilingual expected) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int column = lines.get(i).indexOf(word);
            if (column >= 0) {
                return new RuleFault(i + 1, column + 1, Bilingual.of("'" + word + "'"), expected);
            }
        }
        return RuleFault.whole(Bilingual.of("'" + word + "'"), expected);
    }

    private static Outcome refused(RuleFault fault) {
        return new Outcome(Optional.empty(), List.of(fault));
    }
}
