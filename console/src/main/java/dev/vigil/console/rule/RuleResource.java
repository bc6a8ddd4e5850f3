package dev.vigil.console.rule;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.Rule;
import dev.vigil.rules.language.Completion;
import dev.vigil.rules.trial.RuleTests;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rule book over HTTP. */
@RestController
@RequestMapping("/api/rules")
public final class RuleResource {
    private final RuleShelf shelf;

    private final RuleDesk desk;
    private final RuleBookTable table;
    private final Metrics metrics;

    public RuleResource(RuleShelf shelf, RuleDesk desk, RuleBookTable table, Metrics metrics) {
        this.shelf = shelf;
        this.desk = desk;
        this.table = table;
        this.metrics = metrics;
    }

    /** The text of one rule, as it stands in a file. */
    public record Draft(@Nullable String text) {}

    /** What is wrong with a draft; nothing when it could be saved. */
    public record Check(List<RuleFault> problems) {}

    /** A new text for a rule. */
    public record Edit(@Nullable String text, @Nullable String reason) {}

    /** Why something is taken away. */
    public record Removal(@Nullable String reason) {}

    /** @param effectiveFrom the received clock from which the book holds */
    public record RuleList(
            long version,
            OffsetDateTime effectiveFrom,
            String author,
            String reason,
            List<RuleView> items,
            long total,
            @Nullable String next) {
        static RuleList of(RuleBookRow row, Page<RuleView> part) {
            return new RuleList(
                    row.book().version(),
                    DistrictTime.of(row.book().effectiveFrom()),
                    row.author(),
                    row.reason(),
                    part.items(),
                    part.total(),
                    part.next());
        }
    }

    @GetMapping
    ResponseEntity<RuleList> list(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        RuleBookRow row = shelf.current();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(row.book().version()))
                .body(RuleList.of(row, Page.part(RuleView.of(row.book()), limit, cursor)));
    }

    @GetMapping("/{id}")
    ResponseEntity<RuleView> one(@PathVariable String id) {
        RuleBookRow row = shelf.current();
        return row.book()
                .rule(id)
                .map(RuleView::of)
                .or(() -> row.book().refused(id).map(RuleView::of))
                .map(rule -> ResponseEntity.ok()
                        .eTag("\"" + row.book().version() + "\"")
                        .body(rule))
                .orElseThrow(() -> ProblemException.notFound("rule", id));
    }

    @GetMapping("/{id}/versions")
    Page<RuleVersion> versions(
            @PathVariable String id,
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit,
            @RequestParam Optional<String> cursor) {
        List<RuleVersion> versions = table.versions(id);
        if (versions.isEmpty()) {
            throw ProblemException.notFound("rule", id);
        }
        return Page.part(versions, limit, cursor);
    }

    /** Answers 200 also when something is wrong: that is what was asked. */
    @PostMapping("/check")
    Check check(@RequestBody Draft draft) {
        return new Check(desk.faults(draft.text() == null ? "" : draft.text()));
    }

    /**
     * How a test went.
     *
     * @param place file and line of the test
     * @param detail what was expected and did not come, and what came instead; null when it passed
     */
    public record TestOutcome(String name, String place, boolean passed, @Nullable Bilingual detail) {
        static TestOutcome of(RuleTests.Tried tried) {
            Bilingual detail = new Bilingual("应有 ", "expected ")
                    .plus(lines(tried.expected()))
                    .plus(new Bilingual("；实有 ", "; came "))
                    .plus(lines(tried.actual()));
            return new TestOutcome(tried.name(), tried.place(), tried.passed(), tried.passed() ? null : detail);
        }

        private static Bilingual lines(List<Bilingual> lines) {
            return lines.stream()
                    .reduce((before, next) ->
                            before.plus(new Bilingual("，", ", ")).plus(next))
                    .orElse(new Bilingual("无", "nothing"));
        }
    }

    /** In the order of the files; none when the rule has no tests. */
    public record TestRun(List<TestOutcome> tests) {}

    /** What may be written in a rule, for editors that complete. */
    public record Words(List<Completion.Word> items) {}

    /** Runs the tests that lie beside a rule against another text of it. */
    @PostMapping("/test")
    TestRun test(@RequestBody Draft draft) {
        return new TestRun(
                desk.test(orEmpty(draft.text())).stream().map(TestOutcome::of).toList());
    }

    @GetMapping("/vocabulary")
    Words vocabulary() {
        return new Words(Completion.words(metrics));
    }

    /** Rules that were taken out, with the text that they last had; to put one back, save that text. */
    @GetMapping("/removed")
    Page<RemovedRule> removed(
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit, @RequestParam Optional<String> cursor) {
        return Page.part(table.removed(), limit, cursor);
    }

    /** Changes a rule or adds one; it holds a few seconds later, everywhere. To restore, save an earlier text. */
    @PutMapping("/{id}")
    ResponseEntity<RuleView> save(
            @PathVariable String id,
            @RequestBody Edit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account account) {
        Rule saved = desk.save(account, id, orEmpty(edit.text()), orEmpty(edit.reason()), IfMatch.version(seen));
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(shelf.current().book().version()))
                .body(RuleView.of(saved));
    }

    /** Its open alerts are closed with that reason. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @RequestBody Removal removal,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account account) {
        desk.remove(account, id, orEmpty(removal.reason()), IfMatch.version(seen));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
