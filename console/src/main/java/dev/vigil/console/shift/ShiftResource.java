package dev.vigil.console.shift;

import dev.vigil.console.account.Account;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.web.OnceKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs over HTTP. */
@RestController
@RequestMapping("/api/shifts")
public final class ShiftResource {
    private final ShiftTable shifts;
    private final ShiftDesk desk;
    private final ShiftDrafts drafts;

    public ShiftResource(ShiftTable shifts, ShiftDesk desk, ShiftDrafts drafts) {
        this.shifts = shifts;
        this.desk = desk;
        this.drafts = drafts;
    }

    /** Newest first. */
    @GetMapping
    Page<Shift> list(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit, @RequestParam Optional<String> cursor) {
        PageRequest part = PageRequest.of(limit, cursor);
        return shifts.newest(part.after(), part.limit());
    }

    /** The sheet for a hand-over now, put together from what stands. */
    @GetMapping("/sheet")
    ShiftDraft draft(@AuthenticationPrincipal Account account) {
        return drafts.draft(account);
    }

    @PostMapping
    @Answers(201)
    ResponseEntity<Shift> handOver(
            @RequestBody ShiftSheet sheet,
            @RequestHeader(name = OnceKey.HEADER, required = false) Optional<String> key,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(desk.handOver(account, sheet, key, request.getRemoteAddr()));
    }
}
