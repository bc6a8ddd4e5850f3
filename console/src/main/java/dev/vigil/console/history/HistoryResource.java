package dev.vigil.console.history;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.scope.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history over HTTP, for those who watch the inspectors. */
@RestController
@RequestMapping("/api/history")
public final class HistoryResource {
    private final History history;

    public HistoryResource(History history) {
        this.history = history;
    }

    /**
     * The outcome of recomputing the chain.
     *
     * @param rows how many rows fit
     * @param head the last hash, to be noted down elsewhere, so that even a rewritten chain is found out
     * @param brokenAfter the last number that fits; null when the chain is whole
     */
    public record Check(boolean whole, long rows, @Nullable String head, @Nullable Long brokenAfter) {
        static Check of(HistoryCheck check) {
            return new Check(check.whole(), check.rows(), check.head(), check.whole() ? null : check.rows());
        }
    }

    /** Newest first. */
    @GetMapping
    Page<HistoryView> list(
            @RequestParam(defaultValue = "") List<HistoryKind> kind,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> premise,
            @RequestParam Optional<String> by,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        HistoryFilter filter = new HistoryFilter(
                kind,
                subject,
                premise,
                by,
                from.map(Instant::toEpochMilli),
                to.map(Instant::toEpochMilli),
                Scope.of(account));
        PageRequest part = PageRequest.of(limit, cursor);
        return history.search(filter, part.after(), part.limit());
    }

    /** Reads all of it: seconds for a million rows. */
    @GetMapping("/check")
    Check check() {
        return Check.of(history.check());
    }
}
