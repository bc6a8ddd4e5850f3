package dev.vigil.console.rule;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.IfMatch;
import dev.vigil.rules.Rule;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rule book over HTTP. */
@RestController
@RequestMapping("/api/rules")
public final class RuleResource {
    private final RuleShelf shelf;

    private final RuleDesk desk;
    private final RuleBookTable table;

    public RuleResource(RuleShelf shelf, RuleDesk desk, RuleBookTable table) {
        this.shelf = shelf;
        this.desk = desk;
        this.table = table;
    }

    /** The text of one rule, as it stands in a file. */
    public record Draft(@Nullable String text) {}

    /** What is wrong with a draft; nothing when it could be saved. */
    public record Check(List<RuleFault> problems) {}

    /** A new text for a rule. */
    public record Edit(@Nullable String text, @Nullable String reason) {}

    /** Why something is taken away. */
    public record Removal(@Nullable String reason) {}

    /** Newest first. */
    public record Versions(List<RuleVersion> items) {}

    /** @param effectiveFrom the received clock from which the book holds */
    public record RuleList(
            long version, OffsetDateTime effectiveFrom, String author, String reason, List<RuleView> items, int total) {
        static RuleList of(RuleBookRow row) {
            List<RuleView> items = row.book().rules().stream().map(RuleView::of).toList();
            return new RuleList(
                    row.book().version(),
                    DistrictTime.of(row.book().effectiveFrom()),
                    row.author(),
                    row.reason(),
                    items,
                    items.size());
        }
    }

    @GetMapping
    ResponseEntity<RuleList> list() {
        RuleBookRow row = shelf.current();
        return ResponseEntity.ok().eTag("\"" + row.book().version() + "\"").body(RuleList.of(row));
    }

    @GetMapping("/{id}")
    ResponseEntity<RuleView> one(@PathVariable String id) {
        RuleBookRow row = shelf.current();
        return row.book()
                .rule(id)
                .map(rule -> ResponseEntity.ok()
                        .eTag("\"" + row.book().version() + "\"")
                        .body(RuleView.of(rule)))
                .orElseThrow(() -> ProblemException.notFound("rule", id));
    }

    @GetMapping("/{id}/versions")
    Versions versions(@PathVariable String id) {
        List<RuleVersion> versions = table.versions(id);
        if (versions.isEmpty()) {
            throw ProblemException.notFound("rule", id);
        }
        return new Versions(versions);
    }

    /** Answers 200 also when something is wrong: that is what was asked. */
    @PostMapping("/check")
    Check check(@RequestBody Draft draft) {
        return new Check(desk.faults(draft.text() == null ? "" : draft.text()));
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
