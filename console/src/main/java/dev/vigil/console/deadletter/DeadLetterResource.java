package dev.vigil.console.deadletter;

import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused, over HTTP. */
@RestController
@RequestMapping("/api/dead-letters")
public final class DeadLetterResource {
    private final DeadLetterTable letters;

    public DeadLetterResource(DeadLetterTable letters) {
        this.letters = letters;
    }

    @GetMapping
    Page<DeadLetterView> list(
            @RequestParam(defaultValue = "") List<String> reason,
            @RequestParam Optional<String> source,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor) {
        SqlFilter filter = new SqlFilter()
                .andAny("reason", reason)
                .andIf(source, "source = ?")
                .andIf(from.map(Instant::toEpochMilli), "received >= ?")
                .andIf(to.map(Instant::toEpochMilli), "received < ?");
        PageRequest part = PageRequest.of(limit, cursor);
        return letters.search(filter, part.after(), part.limit()).map(DeadLetterView::of);
    }

    @GetMapping("/{id}")
    DeadLetterView one(@PathVariable String id) {
        return letters.find(id).map(DeadLetterView::of).orElseThrow(() -> ProblemException.notFound("dead letter", id));
    }
}
