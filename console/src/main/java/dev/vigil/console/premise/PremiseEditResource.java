package dev.vigil.console.premise;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.web.IfMatch;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.premise.Limit;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the registry over HTTP. Each needs the revision that was seen, as If-Match, and a reason. */
@RestController
@RequestMapping("/api/premises/{id}")
public final class PremiseEditResource {
    private final PremiseDesk desk;

    public PremiseEditResource(PremiseDesk desk) {
        this.desk = desk;
    }

    /** All limits that are to hold. */
    public record LimitsEdit(@Nullable List<NewLimit> limits, @Nullable String reason) {}

    /** @param from always, when it is left out; {@code to} likewise for no end */
    public record NewLimit(
            String metric,
            String averaging,
            @Nullable String device,
            double value,
            String unit,
            @Nullable Bilingual source,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        Limit limit() {
            return new Limit(
                    metric,
                    averaging,
                    device,
                    value,
                    unit,
                    source,
                    from == null ? Long.MIN_VALUE : from.toInstant().toEpochMilli(),
                    to == null ? Long.MAX_VALUE : to.toInstant().toEpochMilli());
        }
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            @PathVariable String id,
            @RequestBody PremiseEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        desk.edit(author, id, edit, IfMatch.version(seen));
    }

    @PutMapping("/limits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limits(
            @PathVariable String id,
            @RequestBody LimitsEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        List<NewLimit> limits = edit.limits() == null ? List.of() : edit.limits();
        desk.limits(author, id, limits.stream().map(NewLimit::limit).toList(), edit.reason(), IfMatch.version(seen));
    }

    @PutMapping("/devices/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void device(
            @PathVariable String id,
            @PathVariable String device,
            @RequestBody PremiseEdit.DeviceEdit edit,
            @RequestHeader(name = IfMatch.HEADER, required = false) Optional<String> seen,
            @AuthenticationPrincipal Account author) {
        desk.device(author, id, device, edit, IfMatch.version(seen));
    }

    /** Newest first. */
    @GetMapping("/history")
    Page<PremiseRevision> history(
            @PathVariable String id,
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        return Page.part(desk.revisions(account, id), limit, cursor);
    }
}
