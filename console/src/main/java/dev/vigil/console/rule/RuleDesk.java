package dev.vigil.console.rule;

import dev.vigil.console.account.Account;
import dev.vigil.console.history.History;
import dev.vigil.console.history.HistoryEntry;
import dev.vigil.console.history.HistoryKind;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.publish.Publications;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.Json;
import dev.vigil.domain.config.Problems;
import dev.vigil.rules.RefusedRule;
import dev.vigil.rules.Rule;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.trial.RuleTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where operators change rules: a new book, its line in the history, and its way to the jobs. */
public final class RuleDesk {
    private final RuleShelf shelf;
    private final RuleCheck check;
    private final History history;
    private final Publications publications;
    private final RuleTests tests;
    private final Path folder;

    /** @param folder where the tests of the rules lie */
    public RuleDesk(
            RuleShelf shelf,
            RuleCheck check,
            History history,
            Publications publications,
            RuleTests tests,
            Path folder) {
        this.shelf = shelf;
        this.check = check;
        this.history = history;
        this.publications = publications;
        this.tests = tests;
        this.folder = folder;
    }

    List<RuleFault> faults(String text) {
        RuleCheck.Outcome outcome = check.check(text);
        return outcome.rule()
                .map(rule -> RuleCheck.references(next(rule.id(), rule).rules(), rule.id()))
                .orElse(outcome.faults());
    }

    /** Runs the tests that lie in the config folder against another text of their rule. */
    List<RuleTests.Tried> test(String text) {
        RuleCheck.Outcome outcome = check.check(text);
        Rule rule = outcome.rule().orElseThrow(() -> RuleCheck.refusal(outcome.faults()));
        Problems problems = new Problems();
        List<RuleTests.Tried> tried = tests.attempt(rule, folder, problems);
        if (!problems.isEmpty()) {
            throw RuleCheck.refusal(problems.all().stream().map(RuleFault::of).toList());
        }
        return tried;
    }

    /**
     * Takes the rule in, in the place of the one with its id, or behind the others.
     *
     * @param seen the version of the book that the author had before him
     */
    Rule save(Account author, String id, String text, String reason, long seen) {
        RuleCheck.Outcome outcome = check.check(text);
        Rule rule = outcome.rule().orElseThrow(() -> RuleCheck.refusal(outcome.faults()));
        if (!rule.id().equals(id)) {
            throw RuleCheck.refusal(List.of(RuleFault.whole(
                    Bilingual.of("'" + rule.id() + "'"), new Bilingual("编号 '" + id + "'", "the id '" + id + "'"))));
        }
        change(author, id, rule, reason, seen);
        return rule;
    }

    void remove(Account author, String id, String reason, long seen) {
        RuleBook book = shelf.current().book();
        if (book.rule(id).isEmpty() && book.refused(id).isEmpty()) {
            throw ProblemException.notFound("rule", id);
        }
        change(author, id, null, reason, seen);
    }

    private synchronized void change(Account author, String id, @Nullable Rule rule, String reason, long seen) {
        if (reason.isBlank()) {
            throw ProblemException.invalid("请填写理由", "reason must say why");
        }
        RuleBook next = next(id, rule);
        List<RuleFault> unanswered = RuleCheck.references(next.rules(), id);
        if (!unanswered.isEmpty()) {
            throw RuleCheck.refusal(unanswered);
        }
        RuleBookRow made = history.writing(pen -> {
            RuleBookRow row = shelf.write(seen, next, author.name(), reason)
                    .orElseThrow(() -> IfMatch.moved(
                            "the rule book", shelf.current().book().version()));
            pen.write(new HistoryEntry(
                    HistoryKind.RULE,
                    id,
                    Math.toIntExact(row.book().version()),
                    "",
                    row.madeAt(),
                    author.name(),
                    Json.text(said(row, rule, reason)),
                    null));
            return row;
        });
        shelf.show(made);
        publications.changed();
    }

    private static Map<String, Object> said(RuleBookRow row, @Nullable Rule rule, String reason) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("version", row.book().version());
        said.put("reason", reason);
        said.put("text", rule == null ? null : rule.text());
        return said;
    }

    private RuleBook next(String id, @Nullable Rule rule) {
        RuleBook book = shelf.current().book();
        List<RefusedRule> refused =
                book.refused().stream().filter(other -> !other.id().equals(id)).toList();
        return new RuleBook(book.version(), book.effectiveFrom(), rules(book, id, rule), refused);
    }

    private static List<Rule> rules(RuleBook book, String id, @Nullable Rule rule) {
        List<Rule> rules = new ArrayList<>(book.rules());
        int place = -1;
        for (int i = 0; i < rules.size(); i++) {
            place = rules.get(i).id().equals(id) ? i : place;
        }
        Optional<Rule> taken = Optional.ofNullable(rule);
        if (place < 0) {
            taken.ifPresent(rules::add);
            return rules;
        }
        rules.remove(place);
        if (rule != null) {
            rules.add(place, rule);
        }
        return rules;
    }
}
