package dev.vigil.console.deadletter;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.paging.SqlFilter;
import dev.vigil.console.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was refused, over HTTP. */
@RestController
@RequestMapping("/api/dead-letters")
public final class DeadLetterResource {
    private final DeadLetterTable letters;

    private final DeadLetterDesk desk;

    public DeadLetterResource(DeadLetterTable letters, DeadLetterDesk desk) {
        this.letters = letters;
        this.desk = desk;
    }

    /** How many were refused, by reason, the most frequent first. */
    public record Summary(List<DeadLetterTable.Count> items) {}

    /** Which ones to send in again; all when nothing is said. */
    public record Selection(@Nullable String reason, @Nullable String source) {}

    /** How many were sent. */
    public record Sent(int sent) {}

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
        return letters.search(filter, part.after(), part.limit()).map(this::view);
    }

    @GetMapping("/summary")
    Summary summary() {
        return new Summary(letters.summary());
    }

    /** At most a thousand at once, the oldest first, and each only the first time. */
    @PostMapping("/retry")
    Sent retryAll(@RequestBody Selection selection, @AuthenticationPrincipal Account account) {
        return new Sent(desk.retryAll(
                Optional.ofNullable(selection.reason()), Optional.ofNullable(selection.source()), account));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id, @AuthenticationPrincipal Account account) {
        desk.retry(id, account);
    }

    @GetMapping("/{id}")
    DeadLetterView one(@PathVariable String id) {
        return letters.find(id).map(this::view).orElseThrow(() -> ProblemException.notFound("dead letter", id));
    }

    private DeadLetterView view(DeadLetter letter) {
        return DeadLetterView.of(letter, letters.retried(String.valueOf(letter.id())));
    }
}
