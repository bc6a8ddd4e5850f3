package dev.vigil.console.rule;

import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.DistrictTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule book over HTTP. */
@RestController
@RequestMapping("/api/rules")
public final class RuleResource {
    private final RuleShelf shelf;

    public RuleResource(RuleShelf shelf) {
        this.shelf = shelf;
    }

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
}
