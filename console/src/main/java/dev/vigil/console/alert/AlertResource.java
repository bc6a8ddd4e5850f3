package dev.vigil.console.alert;

import dev.vigil.console.account.Account;
import dev.vigil.console.history.History;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over HTTP. */
@RestController
@RequestMapping("/api/alerts")
public final class AlertResource {
    private static final int MOST_RELATED = 50;

    private final AlertTable alerts;
    private final AlertBook book;
    private final History history;
    private final AlertViews views;
    private final Sight sight;
    private final VerifyDesk verifier;

    public AlertResource(
            AlertTable alerts, AlertBook book, History history, AlertViews views, Sight sight, VerifyDesk verifier) {
        this.alerts = alerts;
        this.book = book;
        this.history = history;
        this.views = views;
        this.sight = sight;
        this.verifier = verifier;
    }

    /**
     * A part of the list of alerts.
     *
     * @param sequence the position of the live stream at which the list was taken: a stream opened with
     *     {@code after=sequence} continues it without loss
     */
    public record AlertList(List<AlertView> items, long total, @Nullable String next, long sequence) {}

    @GetMapping
    AlertList list(
            @RequestParam(defaultValue = "") List<AlertState> state,
            @RequestParam(defaultValue = "") List<String> premise,
            @RequestParam(defaultValue = "") List<String> street,
            @RequestParam(defaultValue = "") List<Severity> severity,
            @RequestParam(defaultValue = "") List<String> rule,
            @RequestParam Optional<String> device,
            @RequestParam Optional<Boolean> acknowledged,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam(defaultValue = "false") boolean shadow,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        AlertFilter filter = new AlertFilter(
                state,
                premise,
                street,
                severity,
                rule,
                device,
                acknowledged,
                from.map(Instant::toEpochMilli),
                to.map(Instant::toEpochMilli),
                shadow,
                Scope.of(account));
        PageRequest part = PageRequest.of(limit, cursor);
        long sequence = history.head();
        Page<AlertView> page = alerts.search(filter, part.after(), part.limit()).map(views::of);
        return new AlertList(page.items(), page.total(), page.next(), sequence);
    }

    @GetMapping("/{id}")
    AlertDetail one(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return book.story(seen(id, account));
    }

    /** Judges its frozen evidence again: the same alert must come out. */
    @GetMapping("/{id}/verify")
    Verification verify(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return verifier.verify(seen(id, account).alert().id());
    }

    /** What its rule compared with what, for charts. */
    public record Terms(List<AlertTerm> items) {}

    /** The comparisons of its rule as it was frozen, with the limits that held and how each went. */
    @GetMapping("/{id}/terms")
    Terms terms(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return new Terms(verifier.terms(seen(id, account).alert().id()));
    }

    /** What may have to do with it, the nearest in time first. */
    @GetMapping("/{id}/related")
    Page<RelatedAlert> related(@PathVariable String id, @AuthenticationPrincipal Account account) {
        AlertRow row = seen(id, account);
        List<RelatedAlert> found = alerts.related(row.alert(), Scope.of(account), MOST_RELATED).stream()
                .map(other -> new RelatedAlert(views.of(other), RelatedAlert.why(row, other)))
                .toList();
        return new Page<>(found, found.size(), null);
    }

    private AlertRow seen(String id, Account account) {
        return alerts.find(id)
                .filter(row -> sight.of(account, row.alert()))
                .orElseThrow(() -> ProblemException.notFound("alert", id));
    }
}
